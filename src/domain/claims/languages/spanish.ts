import type { Lexicon } from '../lexicon.ts'
import { phrases } from '../phrases.ts'
import { persists } from './persists.ts'

export const spanish: Lexicon = {
  language: 'es',
  marks: phrases`el|la|los|las|un|una|de|del|que|en|y|por|para|con|se|nos|lo|yo|ya|esta|este|esto|estoy|estamos|ha|han|hemos|he|su|al|es|sin|nadie|alguien|todo|aun|sigue|quien|cuando|si|ser|muy|mi|mis|ello|aviso|equipo|causa|pero|hay|fue|no|a|me|alerta|alarma|problema|incidente|servicio`,
  claims: {
    acknowledges: phrases`
(me|nos|se) (doy|damos|da|dio|dieron)( \S+)? por (avisad|enterad|notificad|informad)[oa]s?|(le |les )?(di|dimos|doy|damos|dado|dio|dieron|puse|pusimos) (el )?(ack|acuse|enterado|recibido|visto|ok|acuse de recibo)( \S+){0,4}
(lo|la|los|las)( \S+)? (vi|vimos|veo|vemos|leí|leímos|recibí|recibimos|acabo de ver|tengo visto)( \S+){0,3}|(vi|vimos|veo|leí|recibí) (el|la|tu|su|vuestr[oa]) (aviso|alerta|alarma|mensaje|página|notificación|reporte|correo)( \S+){0,3}
(llamada|página|busca|turno|guardia|operador|técnico)( \S+){0,3} (contestad[oa]|atendid[oa]|respondid[oa]|pulsó \d|marcó \d|aceptó|dijo que sí|levantó el teléfono)( \S+){0,3}|leíd[oa] (la|el|su|tu)( \S+){0,4}
(mensaje|señal|aviso|recado|nota|novedad)( \S+)? (captad[oa]|recibid[oa]|pillad[oa]|entendid[oa]|en mi poder)|copiad[oa]( \S+){0,2}|tomad[oa] razón( \S+){0,3}|dicho queda|consta( \S+){0,3} (recepción|recibo|aviso)
\[(ack|reconocida?|confirmad[oa])\]|(marcad[oa]|marqué|puest[oa]|pasad[oa])( \S+){0,3} (como|a) (reconocid|confirmad|vist|leíd|recibid|atendid)[oa]( \S+){0,3}|(hemos|he) (sido )?(avisad|notificad|alertad)[oa]s?|nos ha saltado( \S+){0,3}|no se nos ha escapado
(nos |me )?(ha|han|acaba de) (llegado|llegar|entrado|entrar)( \S+){0,4}|acab(o|amos) de (ver|recibir|leer)( \S+){0,3}
(he|hemos|ha) (enviado|mandado|registrado|remitido|dado|dejado)( \S+){0,2} (acuse|confirmacion|recibo|constancia)|(acuse|confirmacion)( \S+){0,2} (enviad[oa]|dad[oa]|registrad[oa])
(informe|reporte|aviso|alerta|solicitud|notificacion|incidencia)( \S+){0,3} (registrad[oa]|anotad[oa]|recogid[oa]|guardad[oa])|comprendid[oa]( \S+){0,4}|ya (lo|la|hemos|he|han|ha)( \S+)? (visto|leido|recibido)( \S+){0,3}
recibid[oa]s?|recibi|recibimos|(he|hemos|ha|han) recibido
acus(o|amos|e|ado)( de)? recibo|acuse enviado
(confirm(o|amos|ada|ado)|queda confirmada?)( \S+){0,2} (recepcion|recibo|alerta|alarma|aviso)
(alerta|alarma|aviso|incidente|pagina|notificacion|incidencia|reporte|mensaje)( \S+){0,3} (confirmad[oa]|reconocid[oa]|recibid[oa]|vist[oa]|leid[oa]|anotad[oa]|registrad[oa]|atendid[oa]|aceptad[oa]|acusad[oa]|silenciad[oa])
reconocid[oa]s?|reconozco|reconociendo|reconoci|(he|hemos|ha|han) (reconocido|confirmado|aceptado|visto|respondido|leido|atendido)
(confirmo|confirme|confirmamos) (la|el) (alerta|alarma|aviso|incidente)
(alguien|el guardia|la guardia|el equipo|el tecnico|un tecnico|el responsable de guardia)( \S+){0,4} (confirmo|confirmado|respondio|respondido|acepto|vio|visto|contesto|atendio|reconocio|esta al tanto|avisad[oa])
(estamos|estoy|esta|queda|quedamos|quedo) (al tanto|enterad[oa]s?|al corriente|avisad[oa]s?|informad[oa]s?)
enterad[oa]s?|anotad[oa]|apuntad[oa]|tom(o|amos|ada|ado) (buena )?nota|entendid[oa]|comprendid[oa]|oido cocina|alto y claro|copiado|de acuerdo,? recibido|a la orden
(he|hemos) (silenciado|pausado|detenido|parado) (el|la|las|los) (busca\S*|alarma|alerta|avisos?|notificaciones|pager|escalado)
(vista|leida|registrada|anotada|recibida|aceptada) (la|su|tu) (alerta|alarma|solicitud|incidencia)
`,
    owns: phrases`
(ya )?(estoy|estamos|ando|andamos|está|están|anda|andan)( \S+)? (metid[oa]s?|liad[oa]s?|peleándo\S+|encima|al pie del cañón|manos a la obra|con las manos|a fondo|dándole|en el ajo|al tajo|sobre ello|en faena|en eso)( \S+){0,4}
(peleándo(me|nos)|rastreando|buceando|hurgando|metiendo mano|vaciando|purgando|drenando|conmutando|bloqueando|aislando|reprocesando|relanzando|rearrancando|subiendo|bajando|rotando|moviendo|redirigiendo|ampliando|depurando|parcheando|reconstruyendo|recuperando) (con |en |a )?(el|la|los|las|un|una|todo|tráfico)( \S+){0,5}
(este|esta|el|la) (marrón|muerto|lío|fuego|incendio|bronca|quilombo|tema|caso|incidencia|problema)( \S+)? (me l[oa] (como|quedo|llevo|echo)|es mí[oa]|l[oa] (llevo|agarro|cojo|asumo|tomo))( \S+){0,2}|(agarro|cojo|tomo|me quedo|me llevo) (yo )?(est[ea]|el|la|con)( \S+){0,3}
(yo|nosotros) (me|nos)? ?(encargo|ocupo|hago|pongo|quedo|llevo|mando|respondo)( \S+){0,4}|(me|nos) toca( a mí| a nosotros)?|(tiro|tiramos) (yo )?del carro( \S+){0,2}|(quedo|sigo|estoy) (yo )?(al frente|de guardia en esto|pendiente de resolverlo)( \S+){0,4}
(la gente|el grupo|el turno|la guardia|el personal|los compañeros|los chicos|soporte|redes|sistemas|infraestructura|el proveedor)( de \S+)? (ya )?(anda|está|están|andan|trabaja|trabajan|lo (está|están)|ha entrado|han entrado|se ha puesto|se han puesto|lo mira|lo tiene)( \S+){0,5}
(dej(ad|en|a|e)|dejen)( \S+)? (que )?(esto|me|lo) ?(en mis manos|encargo yo|a mi cargo|ocupe yo|de mi cuenta)|corre de mi cuenta|(va|queda) por mi cuenta|desde ya (es|lo|me)( \S+){0,3}|(movid|pasad|cambiad)[oa] a (en curso|en progreso|en proceso|en investigación)
(revirtiendo|reiniciando|restaurando|deshaciendo) (el|la|los|las|un|una)( \S+){0,6}|(operación|recuperación|restauración|contención|conmutación)( \S+)? (en curso|en marcha|iniciada|lanzada)
(voy|vamos|paso|pasamos|entro|procedo|empiezo|empezamos|comienzo) (a|con) (ello|eso|el \S+|la \S+|arreglar\S*|encargar\S*|solucionar\S*|resolver\S*|mirar\S*|revisar\S*|reparar\S*|investigar\S*|reiniciar\S*|revertir\S*|ocupar\S*|atender\S*|analizar\S*|gestionar\S*|liderar\S*|dirigir\S*|corregir\S*|mitigar\S*|ver\S*)( \S+){0,3}
(el |la |un |una |nuestro |nuestra )?(agente|bot|robot|sistema|automatizacion|ia|equipo( \S+)?|tecnico|ingeniero|especialista|piloto automatico|guardia|asistente)( \S+)? (toma|ha tomado|tomo|asume|ha asumido|lleva|analiza|investiga|repara|atiende|gestiona|dirige|coordina|tiene|se queda|se encarga|se ocupa|trabaja|revisa|resuelve|corrige|mitiga|reinicia|manda|esta (al mando|en ello|reparando|analizando|investigando|con ello))( \S+){0,4}
(tenemos|hay|contamos con)( ya)? (a )?(un|una|varios|dos) (ingenier\S*|tecnic\S*|especialista\S*|persona\S*|equipo)( \S+){0,4}
(hemos|he|ha|han|se ha|se han) (empezado|iniciado|comenzado|puesto en marcha|lanzado|arrancado|activado)( \S+){0,5}
(dirijo|reviso|reparo|reparamos|arreglo|analizo|investigo|reinicio|revierto|coordino|compruebo|miro|atiendo|analizamos|investigamos|revisamos|trabajo|resuelvo)( \S+){0,5}
(queda|esta|todo) en (mis|nuestras) manos|(tranquil[oa]s?|calma|sin panico),?( \S+){0,3}|aqui (estoy|estamos)
(lo|la) (estamos|estoy) \S+(ando|iendo)( \S+){0,3}
(yo )?(ya )?(me|nos) (encargo|encargamos|encargare|hago cargo|hacemos cargo|hice cargo|hago responsable|ocupo|ocupamos|ocupare|pongo|ponemos)( \S+){0,4}
(quedo|estoy|estamos|sigo) (a cargo|al mando|al frente|al cargo)( \S+){0,3}
(ya )?(estoy|estamos|estan|esta|andamos|ando|seguimos|sigo)( \S+){0,2} (en ello|con ello|en eso|con eso|encima|trabajando|investigando|mirando(lo)?|revisando(lo)?|analizando(lo)?|gestionando(lo)?|atendiendo(lo)?|resolviendo(lo)?|solucionando(lo)?|viendo(lo)?|comprobando(lo)?|mitigando(lo)?|aplicando|reiniciando|revirtiendo|manos a la obra|en marcha|al mando|coordinando)
(lo|la|esto|este) (tengo|tenemos|llevo|llevamos|cojo|tomo|tomamos|asumo|gestiono|manejo|miro|reviso|veo|atiendo|resuelvo|soluciono|arreglo)( \S+){0,2}
yo (lo|la|me) \S+
dej(a|e|en|ad)(me)?lo (a mi|en mis manos|en nuestras manos|conmigo)|dejamelo a mi|dejalo conmigo|dejenmelo a mi|dejadmelo a mi
(en (buenas|mis|nuestras) manos|bajo control|controlad[oa]|en mi poder)
(asumo|asumimos|asumiendo|tomo|tomamos|tomando|cojo|llevo|lidero|dirijo|acepto|recojo|coordino|comando|pilotando|piloto|encabezo)( \S+){0,3} (mando|control|riendas|responsabilidad|liderazgo|incidente|incidencia|caso|relevo|direccion|alerta|coordinacion|respuesta)
(soy|sere|quedo como|actuo como) (yo )?(el|la) (responsable|lider|dueno|duena|comandante|encargad[oa]|coordinador|coordinadora|jefe|propietari[oa])( \S+){0,4}
(asignad[oa]) (a|al) (bot|equipo|agente|mi|automatizacion|sistema|guardia)( \S+){0,2}
investigando|investigamos|analizando|diagnosticando|trabajando en|trabajamos en|mirandolo|revisandolo|echando un vistazo|manos a la obra
(investigacion|analisis|mitigacion|diagnostico|reparacion|recuperacion|intervencion|reversion|revision|remediacion)( \S+){0,2} (en curso|en marcha|iniciad[oa]|en proceso|comenzad[oa]|abiert[oa]|en progreso|empezad[oa])
(ingenier[oa]s|tecnicos|especialistas|equipo|alguien|desarrolladores|guardia|operadores|expertos)( \S+){0,4} (trabaja(n|ndo)?|investiga(n|ndo)?|esta(n)? (en ello|trabajando|mirando|investigando|viendo|revisando|analizando|atendiendo)|lo (esta|estan) \S+|se (ocupa|encarga|ha hecho cargo|ocupan|encargan)( \S+)?|han intervenido|ha intervenido)
(aplicando|desplegando|preparando|implementando|ejecutando|lanzando|iniciando) (la |el |una |un )?(correccion|arreglo|parche|solucion|reversion|mitigacion|runbook|rollback|recuperacion|failover|remediacion|investigacion)
(revirtiendo|reiniciando|restaurando|escalando|restableciendo|desviando|reparando|corrigiendo|solucionando|mitigando) \S+( \S+){0,4}
(correccion|solucion|arreglo|parche|ayuda|reversion)( \S+){0,2} (en camino|en curso|en marcha)
(no hace falta|no es necesario|no hay que) (despertar|hacer nada|levantar|intervenir|preocuparse)( \S+){0,3}
(dormid|duerman|duerme|descansad|descansen)( \S+){0,2}
`,
    resolves: phrases`
(volvió|vuelve|volvieron|ha vuelto|han vuelto|regresó|retornó|quedó)( \S+)? (a|por|bajo|dentro|debajo|en|al)( \S+){0,3} (umbral|rango|normal|normalidad|línea|aire|verde|vida|nivel(es)?|valores|base|servicio|lo de siempre|operar|funcionar|su sitio)( \S+){0,3}
(arriba|operativ[oa]s?|en pie|disponible|accesible|en línea|en marcha|activ[oa]|online|vivo)( \S+)? (de nuevo|otra vez|nuevamente|desde las \S+)( \S+){0,3}|está(n)? (de nuevo |otra vez )?(arriba|up|en verde|de vuelta)( \S+){0,3}
(auto-?)?(resuelt|cerrad|solucionad|finalizad|recuperad|restablecid|normalizad)[oa]s? (automáticamente|sol[oa]|por|tras|en|a las|desde|con)( \S+){0,5}|\[(ok|resuelt[oa]|recuperad[oa]|cerrad[oa]|up)\]|(recuperación|recuperado|resolución automática|auto-?cierre|cierre automático|normalización)\s*: \S+
list[oa] el pollo|agua pasada|pelillos a la mar|(pueden|podéis|podemos) (volver|iros|irse|irnos|descansar|dormir|respirar|soltar)( \S+){0,4}|(todo|ya está) (el pescado )?(vendido|apagado|arreglado)|muerto el perro( \S+){0,4}|santas pascuas|se acabó( lo que se daba)?|a otra cosa( mariposa)?|asunto (liquidado|cerrado|despachado|concluido)|(todo )?va como la seda|como una seda|como nuev[oa]|viento en popa
(descartad[oa]|anulad[oa]|cancelad[oa]|desactivad[oa]|levantad[oa]) (el|la) (incidente|incidencia|alerta|alarma|emergencia)( \S+){0,3}|(incidente|incidencia|alerta|alarma|emergencia)( \S+)? (descartad[oa]|anulad[oa]|desactivad[oa]|levantad[oa]|extinguid[oa])|(era|fue) (una )?falsa alarma|fin de la (alerta|incidencia|emergencia)
(clientes|usuarios|pacientes|tiendas|cajas|pagos|pedidos|correos|mensajes|sesiones|compras|operaciones)( \S+){0,2} (entran|salen|fluyen|pasan|llegan|operan|cobran|compran|acceden|pueden \S+)( \S+){0,2} (con normalidad|sin problemas?|sin errores?|de nuevo|otra vez|bien|ya)( \S+){0,3}
(cola|backlog|atasco|retraso)( \S+){0,2} (vací[oa]|vaciad[oa]|a cero|despejad[oa]|absorbid[oa]|recuperad[oa])|(peligro|amenaza|brecha|ataque|intrusión|fuga|propagación)( \S+)? (contenid[oa]|neutralizad[oa]|cerrad[oa]|bloquead[oa]|frenad[oa]|detenid[oa]|erradicad[oa])
(se acabo|se termino|acabo|termino|ha acabado|ha terminado|ha pasado) (la|el|todo|lo)( \S+){0,3}
ya no (aparecen|hay|se producen|salen|falla|fallan|ocurre|ocurren|vemos|tenemos)( \S+){0,3}
(correccion|arreglo|parche|solucion|reversion|fix)( \S+)? (desplegad[oa]|verificad[oa]|aplicad[oa]|publicad[oa]|implementad[oa]|en produccion|confirmad[oa]|completad[oa])( \S+){0,3}
(hemos|estamos) (vuelto|de vuelta)|nada mas que hacer|no queda nada( \S+){0,3}|(todo|asunto|caso)( \S+)? (resuelto|solucionado|arreglado|zanjado|terminado|cerrado)( \S+){0,3}
(clientes|usuarios|pagos|pedidos)( \S+)? (ya )?(pueden|vuelven a|consiguen|logran|entran|pasan)( \S+){0,4}
(servicio|sistema|todo|plataforma|situacion)( \S+)? (estable|normalizad[oa]|recuperad[oa]|operativ[oa]|en linea|a salvo)( \S+){0,4}|(problema|error|fallo|caida|corte|incidencia)( \S+)? (desaparecid[oa]|superad[oa]|eliminad[oa]|pasado|atras)
resuelt[oa]s?|solucionad[oa]s?|arreglad[oa]s?|corregid[oa]s?|reparad[oa]s?|mitigad[oa]s?|subsanad[oa]s?|solventad[oa]s?|zanjad[oa]s?|superad[oa]s?|contenid[oa] el|estabilizad[oa]s?|normalizad[oa]s?|restaurad[oa]s?|restablecid[oa]s?|recuperad[oa]s?
(incidente|incidencia|caso|alerta|asunto|ticket|alarma|averia)( \S+){0,3} (cerrad[oa]|finalizad[oa]|terminad[oa]|concluid[oa]|despejad[oa]|acabad[oa])
(cierro|cerramos|cerrando|doy por (cerrad[oa]|resuelt[oa]|terminad[oa])|damos por \S+|he cerrado|hemos cerrado)( \S+){0,3}
(se ha|se han|ha sido|han sido|fue|hemos|he) (resuelto|solucionado|arreglado|restablecid[oa]|recuperado|normalizado|corregido|reparado|mitigado|cerrado|restaurado)
(todo|las cosas|el servicio|la situacion|el sistema|servicio|sistema)( \S+){0,3} (vuelve|vuelto|volvio|regresado|normalidad|normal|en orden|en verde|despejado|bien|ok|correcto|operativo|estable|funcionando|tranquilo|listo|arriba|recuperado)
(vuelta|regreso|retorno|vuelve|volvio|de vuelta|volvemos|ha vuelto|han vuelto|regresado)( a)? (la |lo )?(normalidad|normal|funcionar|estar operativo|linea|la vida)( \S+){0,2}
(ya |de nuevo |otra vez )?(funciona|funcionan|va|van|operativ[oa]|en linea|disponible|estable)( \S+){0,2} (de nuevo|otra vez|nuevamente|con normalidad|correctamente|bien|ya)
ya (funciona|funcionan|va bien|paso|esta|quedo|esta listo|no falla|no hay errores)( \S+){0,3}
operativ[oa] de nuevo|de nuevo (operativ[oa]|en linea|en marcha|disponible)
(falsa alarma|falso positivo|crisis (superada|evitada)|desastre evitado|peligro (pasado|superado)|fuego apagado|incendio (apagado|extinguido)|todo despejado|fin (de la|del) (alerta|incidente|alarma|incidencia))
(errores|fallos|alerta|alarma|corte|caida|problema|incidencia|averia|interrupcion|incidente)( \S+){0,2} (desaparecid[oa]s?|desaparecieron|ha cesado|han cesado|dejado de|terminad[oa]|termino|acabo|finalizado|ceso|cesaron|paro|remitido|concluid[oa])( \S+){0,2}
(ya no|sin) (hay )?(mas )?(errores|fallos|impacto|alertas|incidencias)( \S+){0,3}
no hay mas (errores|fallos|alertas)
(los|las) (clientes|usuarios)( \S+){0,3} (de nuevo|otra vez|nuevamente)
`,
  },
  alone: {
    acknowledges: phrases`recibid[oa]s?|vist[oa]|leid[oa]|ok|vale|entendid[oa]|enterad[oa]|anotad[oa]|copiado|confirmad[oa]|listo para ayudar|de acuerdo|perfecto|claro|voy|viendo|mirando|estoy mirando|lo miro|lo veo|ya voy|ya lo vi|si|aqui|presente|un momento|un segundo|dame un segundo|a la orden|visto bueno|oido|roger|ahora miro|ahora voy|registrad[oa]|aceptad[oa]`,
    owns: phrases`mio|mia|me encargo|investigando|en ello|trabajando|en curso|en proceso|mirandolo|revisando|analizando|voy yo|yo|tranquilos|lo tengo|asumo|tomo esto|asignado|comprobando`,
    resolves: phrases`resuelt[oa]|solucionad[oa]|arreglad[oa]|cerrad[oa]|hecho|terminad[oa]|finalizad[oa]|list[oa]|mitigad[oa]|corregid[oa]|recuperad[oa]|restablecid[oa]|normalizad[oa]|todo (bien|ok|listo|en orden|correcto|verde|despejado|arreglado)|ya esta|se acabo|ya paso( todo)?|asunto zanjado|estable|despejado|operativ[oa]|ya funciona|contenid[oa]|acabado|normal|restaurad[oa]|reparad[oa]|concluid[oa]`,
  },
  otherMeanings: phrases`
(peticiones|solicitudes|paquetes|bytes|eventos|mensajes|pedidos|datos|llamadas|pagos|registros)( \S+){0,2} (recibid|confirmad|procesad|cerrad|resuelt)[oa]s( \S+){0,4}|(recibid|confirmad|resuelt|cerrad)[oa]s (\d+|hoy|ayer|por hora|esta semana|este mes)( \S+){0,3}
(reinicio|intento|comando|operación)( \S+)? (devolvió|devuelve)( \S+){0,3}|(alerta|alarma|evento|aviso) recibid[oa] (de|desde) (grafana|datadog|zabbix|cloudwatch|prometheus|dynatrace|nagios|sentry)( \S+){0,3}
(ticket|incidente|caso|incidencia|asunto)( \S+){0,2} (relacionad[oa]|de ayer|anterior|antigu[oa]|de la semana pasada|de impresoras?)( \S+){0,4} (cerrad|resuelt|solucionad)[oa]
(conexion|socket|ventana|modal|sesion|archivo|puerto|pull request|pr|tienda|oficina|mercado|tarea|build|compilacion|mantenimiento( \S+)?|despliegue|deploy|pruebas|tests?|encuesta|formulario|rama|documento|pipeline|copia de seguridad)( \S+){0,6} (cerrad[oa]|terminad[oa]|resuelt[oa]|finalizad[oa]|completad[oa]|arreglad[oa]|corregid[oa]|superad[oa]s?|correctamente|hech[oa]|acabad[oa])
(dependencias?|nombres?|dns|host|conflictos?) resuelt[oa]s?|resuelve (el )?(nombre|host|dns)
`,
  harmlessNegations: phrases`
(tras|hace|desde|durante) \d+ (\S+ )?sin( \S+){0,3}|(ningún|sin) (\S+ )?(evento|eventos|cambio|incidencia|impacto|errores?|novedad|novedades|problemas?|afectados?|más|respuesta en|pérdidas?|interrupciones)( \S+){0,2}|no hace falta( \S+){0,6}|no es (necesario|un simulacro|un test|una prueba)( \S+){0,3}|no (era|fue|se trataba de|es) (un |una )?(duplicad\S+|simulacro|test|prueba|falso positivo)|(sin|ningún) (necesidad|que nadie)( \S+){0,3}|no (respond|contest|localiz|encuentr)\S+( \S+){0,3}|no pued\S+ (\S+ ){0,2}(iniciar|entrar|pagar|acceder|comprar|usar|emitir)( \S+){0,3}|nada (que reparar|más que hacer)|no más de la cuenta
ya no (aparecen|hay|se producen|salen|falla|fallan|ocurre|ocurren|vemos|tenemos)|sin panico|no queda nada|nada mas|no (hace falta|es necesario|hay que|hay por que) (\S+ )(a )?(nadie|nada)
no (hace falta|es necesario|hay que) (despertar|hacer|levantar|intervenir|preocuparse)( \S+){0,3}|sin problemas?|no hay (mas|problema)|ya no|no se preocup\S+|no (se )?(encontre|encontro|encontramos|se encontro|se sabe|pude|pudimos|logre)( \S+){0,4}|sin (mas|impacto|errores)
`,
  persists: persists.spanish,
  denials: phrases`
demasiado pronto|prematur[oa]|dista(n)?( \S+){0,2} de|lejos de|quiza(s)?|tal vez|a lo mejor
está (desactivad|deshabilitad|apagad)[oa]
por favor
previst[oa]|manana|programad[oa]|planificad[oa]|fallado|fracasado|fallo el
no|nadie|ningun[oa]?|nunca|jamas|sin|aun sin|todavia sin|tampoco|ni|falta|pendientes?|esperando|espera|a la espera|fallo al|imposible|denegad[oa]|reabiert[oa]|se necesita|necesitamos|hace falta|buscamos|buscando|caducad[oa]|rechazad[oa]|retirad[oa]|significa|quiere decir|propongo|sugiero|proponemos|recomiendo|podria|podrian|deberia|puede que|pueda|se resolvera|sera|seran|se (cerrara|solucionara|corregira|restablecera)|resolverse|en la proxima|proximo|marzo|enero|febrero|abril|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ayer|la semana pasada|anterior|avisar(e|emos)|aplaz\S+
`,
  denialsStandAnywhere: true,
  conditions: phrases`
bastaría(n)?|volviera|quedara|hubiera|hubiese|debería(n)?|habría( \S+)?|según|dice(n)? que|ayer|anteayer|el mes pasado|la semana pasada|el año pasado
si (nadie|alguien|esta|se|no|el|la|los|ya|hay|lo|vuelve|falla|usted|tu)|cuando|en cuanto|una vez|hasta que|antes de|a menos que|mientras|en caso de|siempre que|tan pronto`,
  instructions: phrases`
por favor|pulse|pulsa|haga|haz|haced|responde|responda|responded|confirme|confirma|confirmad|confirmen|reconoce|reconozca|reconoced|cierre|cierra|asigne|asigna|marque|marca|use|usa|escriba|escribe|necesitamos|alguien (tiene|debe|deberia|que)|hay que|hace falta|se ruega|favor de|recuerde|recuerda|toma|tome|designe|designa|indique|elija|elige|para (confirmar|reconocer|resolver|cerrar|asumir|tomar)|revise|revisa|debe|debes|deben|tienes que|puede(s)?
`,
  questions: phrases`quien|alguien (puede|quiere|podria)|hay alguien|cuando|como|cual|que \S+ (ha|hay)|esta resuelto\?`,
  frames: phrases`(\S+ ){0,2}(plantilla|ejemplo|opciones|runbook|guia|recordatorio|respuesta sugerida|pasos|estados|resumen automatico)( \S+){0,2}\s*:`,
  firstPerson: phrases`yo|me|nos|mi|nosotros|mis`,
}
