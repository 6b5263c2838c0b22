import type { Lexicon } from '../lexicon.ts'
import { phrases } from '../phrases.ts'
import { persists } from './persists.ts'

export const portuguese: Lexicon = {
  language: 'pt',
  marks: phrases`o|os|as|um|uma|do|da|dos|das|na|nos|que|em|e|por|para|com|se|eu|ja|esta|este|isso|isto|estou|estamos|foi|foram|ao|nao|sem|ninguem|alguem|tudo|servico|ainda|quem|quando|sou|comigo|nosso|nossos|equipe|voltou|mais|deste|pelo|pela|mas|ate|de|disso|nisso|no|a|me|alerta|alarme|problema|incidente|incidente`,
  claims: {
    acknowledges: phrases`
(mensagem|sinal|recado|aviso|alerta|alarme|página|chamada|notificação|reporte|info)( \S+){0,3} (captad|visualizad|anotad|lid|vist|recebid|atendid|confirmad|reconhecid|aceit|registrad|percebid)[oa]( \S+){0,4}|visualizad[oa]( \S+){0,3} \d\S*|(vi|vimos|li|recebi|recebemos|peguei|captei) (aqui|o|a|seu|teu|isso|esse|essa|agora)( \S+){0,4}
(tomei|tomamos|tomo|fica|fico|ficamos)( \S+){0,2} (nota|ciência|conhecimento|ciente|dado o recibo|registrado|registado|anotado|avisad[oa])( \S+){0,4}|(estou|estamos|tô|tamos|sigo|já)( \S+)? (ciente|cientes|a par|por dentro|sabendo|avisad[oa]s?)( \S+){0,5}|(dei|demos|dou|mandei|deu) (o )?(ack|ok|ciente|recebido|confirmação|recibo|visto)( \S+){0,4}
(marquei|marcado|marcada|coloquei|passei|pus|mudei)( \S+){0,4} (como|para) (reconhecid|confirmad|lid|vist|recebid|atendid)[oa]( \S+){0,2}|(plantão|plantonista|piquete|operador|técnico|alguém|time|equipa|equipe)( \S+){0,4} (atendeu|respondeu|confirmou|apertou|pressionou|aceitou|visualizou|deu ciência|ouviu)( \S+){0,4}
(blz|beleza|ok|certo|sim senhor|pode deixar|positivo|copiado|entendido|recebido|fechou|tranquilo|valeu),? (vi|visto|recebi|recebido|anotado|ciente|captado|entendido|tô vendo)( \S+){0,3}|reconheciment[oa]( \S+)? (automático|enviado|registrado|registado|feito)|não passou (despercebid[oa]|batid[oa])|caiu aqui( \S+){0,3}
(a |o )?(notificacao|alerta|aviso|mensagem|alarme)( \S+)? (chegou|entrou|caiu|registrad[oa]|anotad[oa])( \S+){0,4}|acab(ei|amos) de (ver|receber|ler)( \S+){0,3}
(enviei|enviamos|mandei|registrei|dei)( \S+){0,2} (confirmacao|recebimento|ciencia|recibo)|(confirmacao|recebimento)( \S+){0,2} (enviad[oa]|confirmad[oa]|registrad[oa])
(relato|aviso|chamado|alerta|pedido)( \S+)? (foi |esta )?(registrad[oa]|anotad[oa]|recebid[oa]|guardad[oa])|(ja )?(vimos|viu|viram|recebemos) (o|a|os|as)( \S+){0,2}|(plantao|plantonista|equipe|time|alguem)( \S+)? ja (viu|recebeu|leu|confirmou|sabe)( \S+){0,2}|compreendid[oa]( \S+){0,4}
recebid[oa]s?|recebi|recebemos
acus(o|amos|ado)( a| o)? (rececao|recepcao|recebimento)|aviso de (recepcao|recebimento)|(confirm(o|amos|ado|ada)) (o |a )?(recebimento|recepcao|rececao)( \S+){0,3}
(alerta|alarme|aviso|incidente|pagina|notificacao|chamado|mensagem|relato|solicitacao)( \S+){0,3} (confirmad[oa]|reconhecid[oa]|recebid[oa]|vist[oa]|lid[oa]|anotad[oa]|registrad[oa]|atendid[oa]|aceit[oa]|acusad[oa]|silenciad[oa])
reconhecid[oa]s?|reconheci|reconhecemos|reconheco|reconhecendo|ciente(s)?|confirmei|confirmamos
(confirmo|confirmei|confirmamos) (o|a) (alerta|alarme|incidente|aviso)
(alguem|o plantonista|plantonista|a equipe|equipe|o time|o plantao|o operador|um tecnico|o tecnico)( \S+){0,4} (confirmou|confirmaram|atendeu|respondeu|aceitou|viu|reconheceu|ja viu|avisad[oa])
(estamos|estou|esta) (ciente(s)?|a par|por dentro|informad[oa]s?|avisad[oa]s?)
anotad[oa]|tom(ei|o|amos) nota|entendid[oa]|entendi|compreendid[oa]|copiado|positivo( e operante)?|na escuta|beleza|certo,? recebido|alto e claro
silenciei( \S+){0,4}|(pager|alerta|alarme|notificacoes) silenciad[oa]s?
(ja )?(vi|li|vimos|anotei|registrei) (o|a|seu|sua|isso|este|esse)( \S+){0,2}
`,
    owns: phrases`
(essa|esse|este|esta|isso|isto)( \S+){0,2} (bucha|pepino|abacaxi|bronca|treta|caso|incidente|ticket|chamado|b\.?o\.?)?( )?(é|fica|tá|está)( \S+)? (minha|meu|comigo|nossa|nosso|conosco|na minha mão|nas minhas mãos)( \S+){0,3}|(deixa|deixem|pode deixar|podem deixar)( \S+)? (comigo|conosco|connosco|por minha conta|na minha mão|que eu( \S+){1,3})( \S+){0,2}|(por|fica por) (minha|nossa) conta
(com a |tá com a |está com a )?mão na massa( \S+){0,4}|(tô|estou|estamos|tamos|ando|andamos|sigo|seguimos|já)( \S+)? (em cima|nessa|nisso|nisto|às voltas|dentro|debruçad[oa]s?|atacando|mexendo|correndo atrás|no caso|de olho e|fuçando|caçando|tratando|a tratar|a ver|a analisar|a investigar|a trabalhar|a reiniciar|a resolver)( \S+){0,5}
(assumi|assumo|assumimos|peguei|pego|pegamos|tomei|tomo|puxei|puxo|agarrei|agarro|abracei|abraço|encarei|encaro|fico|ficamos|toco|tocamos)( \S+){0,4} (essa|esse|isso|frente|responsável|comando|condução|chamado|caso|incidente|ponte|bronca|pra mim|para mim|comigo|até( \S+){1,4}|à frente|b\.?o\.?)( \S+){0,3}
(reiniciando|revertendo|isolando|drenando|limpando|reprocessando|subindo|derrubando|bloqueando|restaurando|migrando|failover|escalando|ajustando|aplicando|rodando|virando|trocando|esvaziando|caçando|vasculhando|fuçando|depurando|rastreando|comparando|matando|reindexando|desviando) (o|a|os|as|um|uma|todo|todos|tráfego|no|na|nos|nas|tudo)( \S+){0,6}
(galera|pessoal|turma|time|equipe|equipa|técnicos?|engenheiros?|especialistas?|operadora|fornecedor|plantão|piquete|squad|dbas?|infra|rede|sre)( \S+){0,5} (tá|está|estão|tão|com a mão|trabalh\S+|investig\S+|atuando|mexendo|trocando|trocam|troca|cuidando|cuida|resolvendo|em campo|no local|acionad[oa]s? e|a trabalhar|a investigar|analisa\S*)( \S+){0,5}
(atribuíd|encaminhad|direcionad|repassad|entregue|designad)[oa]? (a|à|ao|para|pro|pra) (o |a )?(bot|robô|assistente|agente|fila|time|equipe|equipa|squad|automação|automacao|sre|noc|grupo|plantão|copiloto)( \S+){0,3}|em (atendimento|tratamento|análise|andamento) (por|pelo|pela|com|desde)( \S+){1,4}|(restauração|recuperação|reversão|contenção|correção|virada|manutenção corretiva|reprocessamento)( \S+){0,3} (em andamento|em curso|iniciad[oa]|começou|rodando)( \S+){0,3}
(eu )?(vou|vamos|irei|passo a|comeco a|comecamos a|comecei a) (resolver|consertar|cuidar|arrumar|corrigir|olhar|verificar|investigar|tratar|assumir|reiniciar|reverter|analisar|ver|mexer|atuar|liderar|mitigar|restaurar|dar)( \S+){0,4}
(o |a |um |uma |nosso |nossa )?(agente|bot|robo|sistema|automacao|ia|equipe( \S+)?|tecnico|engenheiro|especialista|piloto automatico|plantao|assistente|time)( \S+)? (pegou|assumiu|assume|pega|toma|tomou|lidera|analisa|investiga|conserta|corrige|trata|cuida|coordena|gerencia|tem|ficou|trabalha|verifica|resolve|mitiga|reinicia|esta (no comando|nisso|atuando|analisando|cuidando|consertando|com \S+))( \S+){0,4}
(estamos|temos|ha)( ja)? (com )?(um|uma|varios|dois) (engenheir\S*|tecnic\S*|especialista\S*|pessoa\S*|equipe)( \S+){0,4}
(comecamos|iniciamos|demos inicio|comecei|iniciei|colocamos|acionei|acionamos|disparei|ativamos)( \S+){0,5}
(lidero|conserto|verifico|analiso|investigo|reinicio|reverto|coordeno|dirijo|trabalho|consertamos|verificamos|analisamos|verificando|consertando|corrigindo|checando)( \S+){0,5}
(esta|ficou|tudo) nas (minhas|nossas) maos|(calma|tranquil[oa]s?|sem panico|relaxa|relaxem),?( \S+){0,4}|(encarregad[oa]|responsavel): (o |a )?(robo|bot|agente|automacao|equipe)( \S+){0,3}
(pode(m)? )?deix(a|e|em|ar) (isso )?(comigo|com a gente|conosco|por minha conta|nas minhas maos)
(eu )?(ja )?(assumo|assumi|assumimos|assumindo|tomo|lidero|lideramos|conduzo|comando|coordeno|pego|peguei|pegando|aceito)( \S+){0,4}
(eu|nos|a gente) (cuido|cuidamos|cuida|assumo|resolvo|resolvemos|vejo|trato|pego|lido|lidero|olho|faco|conserto|arrumo|tomo)( \S+){0,3}
(cuidando|tratando|cuido|cuidamos|trato|tratamos|resolvendo|lidando)( (disso|disto|do|da|de|com)( \S+){0,3})?
(ja )?(estou|estamos|esta|estao|to|tamo|tamos|segue|seguimos)( \S+){0,2} (nisso|em cima|em cima disso|vendo|olhando|verificando|investigando|analisando|trabalhando|tratando|cuidando|resolvendo|assumindo|atuando|corrigindo|mitigando|apurando|checando|com isso|no comando|a frente|no caso|a cargo|encarregad[oa]|revertendo|reiniciando|comigo)( \S+){0,3}
(esta|ta) (comigo|conosco|nas minhas maos|em boas maos)
(sob controle|em boas maos|nas minhas maos)
(sou|serei|fico como) (eu )?(o|a) (responsavel|lider|don[oa]|comandante|encarregad[oa]|coordenador|coordenadora|ponto focal)( \S+){0,4}
atribuid[oa] (a|ao|à) (bot|robo|equipe|agente|mim|automacao|sistema|time|plantao)( \S+){0,2}
investigando|investigamos|analisando|apurando|diagnosticando|trabalhando (em|n\S+)|atuando
(investigacao|analise|mitigacao|diagnostico|correcao|recuperacao|reversao|apuracao|remediacao|atuacao|rollback)( \S+){0,2} (em andamento|em curso|iniciad[oa]|em progresso|comecad[oa]|abert[oa]|a caminho|em execucao)
(engenheiros|tecnicos|especialistas|equipe|alguem|time|plantao|desenvolvedores|plantonista|operadores)( \S+){0,4} (trabalha(m|ndo)?|investiga(m|ndo)?|atua(m|ndo)?|esta(o)? (nisso|vendo|olhando|verificando|investigando|tratando|em cima|analisando|cuidando)|assumiu|assumiram|cuida(m)?|acionad[oa]s?|olhando|verificando)
(aplicando|implantando|preparando|executando|iniciando|publicando) (a |o |uma |um )?(correcao|solucao|patch|reversao|mitigacao|runbook|rollback|recuperacao|failover|ajuste|investigacao)
(revertendo|reiniciando|restaurando|escalando|restabelecendo|desviando|consertando|corrigindo|mitigando|derrubando) \S+( \S+){0,4}
nao precisa(m)? (acordar|fazer nada|levantar|se preocupar|intervir)( \S+){0,3}|pode(m)? dormir( \S+){0,2}|durma(m)?( \S+){0,2}
`,
    resolves: phrases`
(tá|está|ficou|tudo|voltou|foi)( \S+)? (redond[oa]|redondinh[oa]|zerad[oa]|zero bala|nos trinques|nos conformes|uma beleza|de boa|suave|tranquilo|no azul|no verde|lis[oa]|normal|ok|certinh[oa]|sanad[oa])( \S+){0,4}|zero bala( \S+){0,3}|(matou|resolveu|sanou|liquidou|acabou com|eliminou) (o|a) (problema|erro|falha|lentidão|instabilidade)( \S+){0,4}
(página virada|águas passadas|fim de papo|já era|bola pra frente|missão cumprida|pronto,? (resolvido|voltou|acabou)|tá tudo (certo|bem|ok)|podem? (dormir|descansar|respirar|relaxar|voltar|ir|desmobilizar)( \S+){0,4}|caso encerrado|vida que segue|passou o susto|sufoco passou|tempestade passou|acabou a festa|a casa está em ordem|tudo em ordem|alarme falso|fogo apagado|incêndio (apagado|debelado|controlado))
(voltou|voltaram|retornou|retomou|regressou|normalizou|estabilizou|reestabeleceu|restabeleceu|recuperou|recuperou-se|zerou|caiu para zero)( \S+)? (ao|a|à|para|pro|tudo|o|os|as|ok|no|normal|sozinh[oa])( \S+){0,5}|(voltou|recuperado|normalizado|restabelecido|up|ok|resolvido|encerrado|fechado)\s*:( \S+){1,5}|(no ar|ao ar|online|de pé|up|ativ[oa]|disponível|acessível|operacional)( \S+)? (de novo|novamente|outra vez|desde( \S+){1,2})( \S+){0,3}
(auto-?)?(fechad|encerrad|resolvid|normalizad|recuperad|solucionad)[oa]s? (por|em|após|automaticamente|sozinh[oa]|às|pela|pelo|com|depois)( \S+){0,5}|(clientes?|usuários|utilizadores|lojistas|pedidos|pagamentos|pix|notas|compras|alunos|pacientes)( \S+){0,3} (já |voltaram a |voltam a |conseguem|passando|passam|entrando|logar|comprar|pagar|emitir|aprovados)( \S+){0,5}
(fila|backlog|atraso|represamento)( \S+){0,3} (zerad|limp|vazi|escoad|normalizad|drenad|consumid)[oa]( \S+){0,4}|(invasão|ataque|vazamento|ameaça|propagação|intrusão)( \S+){0,2} (contid|bloquead|neutralizad|estancad|encerrad|parad)[oa]( \S+){0,3}
(rollback|restart|reinício|correção|ajuste|failover|virada|patch|limpeza)( \S+){0,4} (funcionou|resolveu|deu certo|surtiu efeito|bastou|foi suficiente|resolvido|estabilizou|matou)( \S+){0,4}|depois que( \S+){1,6} (tudo|normal|voltou|redond[oa]|ok|parou)( \S+){0,2}
(os |as )?(erros|falhas|alertas|problemas) (nao |ja nao )?(aparecem|ocorrem|acontecem|surgem) mais|nao (aparecem|ocorrem|acontecem) mais( \S+){0,3}|(a |o )?(queda|pane|falha|problema|interrupcao|incidente) (acabou|terminou|passou|desapareceu|sumiu|foi superad[oa]|se foi)
(correcao|solucao|ajuste|patch|reversao|fix)( \S+)? (publicad[oa]|verificad[oa]|aplicad[oa]|implantad[oa]|em producao|confirmad[oa]|concluid[oa]|feit[oa]|no ar)( \S+){0,3}
(ja )?(voltamos|retornamos)( \S+){0,3}|nada mais (a|para|que) fazer|nada resta( \S+){0,2}|(caso|tudo|assunto)( \S+)? (resolvido|encerrado|solucionado|liquidado)( \S+){0,3}
(clientes|usuarios|pagamentos|pedidos)( \S+)? (ja )?(podem|conseguem|voltaram a|voltam a|entram|passam)( \S+){0,4}
(servico|sistema|tudo|plataforma|situacao)( \S+)? (estavel|normalizad[oa]|recuperad[oa]|operacional|no ar|a salvo)( \S+){0,4}
resolvid[oa]s?|solucionad[oa]s?|consertad[oa]s?|corrigid[oa]s?|reparad[oa]s?|mitigad[oa]s?|sanad[oa]s?|contornad[oa]s?|superad[oa]s?|estabilizad[oa]s?|normalizad[oa]s?|restaurad[oa]s?|restabelecid[oa]s?|recuperad[oa]s?|normalizou|estabilizou|consertei|corrigi|resolvi|resolvemos
(incidente|caso|alerta|chamado|alarme|assunto|ocorrencia|crise)( \S+){0,3} (encerrad[oa]|fechad[oa]|finalizad[oa]|concluid[oa]|terminad[oa])
(encerro|encerramos|encerrando|encerrei|fechando|fecho|fechei|dou por \S+|damos por \S+)( \S+){0,3}
(foi|foram|esta|ja foi|ja esta|ficou) (resolvid[oa]|corrigid[oa]|restaurad[oa]|normalizad[oa]|mitigad[oa]|encerrad[oa]|consertad[oa]|restabelecid[oa]|sanad[oa])
(tudo|as coisas|o servico|servico|o sistema|sistema|situacao|o site|site|o banco)( \S+){0,3} (voltou|voltaram|normal|normalizad[oa]|certo|verde|em ordem|limpo|bem|ok|estavel|operacional|funcionando|tranquilo|de volta|no ar|recuperad[oa]|resolvid[oa])
(voltou|voltaram|de volta|retornou|voltamos|retomou)( a| ao| as| para)? ?(o )?(normal|normalidade|funcionar|operar|ar|servico|ativa)( \S+){0,2}
ja voltou|o servico voltou|no ar (novamente|de novo|outra vez)|de volta (ao|no) (ar|normal)
(funcionando|funciona|funcionam|operando|operacional|disponivel|online|passando|estavel)( \S+){0,2} (de novo|novamente|outra vez|normalmente|corretamente)
(alarme falso|falso (alarme|positivo)|crise (evitada|superada)|desastre evitado|perigo passou|fogo apagado|incendio (apagado|controlado)|tudo limpo|fim (do|da) (alerta|incidente|crise|queda)|o pior (ja )?passou)
(erros|falhas|alerta|alarme|queda|problema|interrupcao|instabilidade|incidente)( \S+){0,2} (sumiram|sumiu|cessou|cessaram|desapareceram|desapareceu|parou|pararam|acabou|acabaram|terminou|terminaram|passou|encerrou)( \S+){0,3}
(nao ha|sem|nao temos|nao existem) mais (erros|falhas|impacto|alertas|problemas)( \S+){0,3}
(os )?(clientes|usuarios)( \S+){0,3} (de novo|novamente|outra vez|normalmente)
`,
  },
  alone: {
    acknowledges: phrases`recebid[oa]s?|recebi|vist[oa]|lid[oa]|ok|certo|entendid[oa]|entendi|ciente(s)?|anotad[oa]|copiado|confirmad[oa]|positivo|beleza|blz|combinado|claro|vendo|olhando|ja vejo|to vendo|to olhando|vi|ja vi|opa,? vi|sim|aqui|presente|um momento|um segundo|um instante|peraí|pera|ja vou|indo|to indo|registrad[oa]|aceit[oa]|valeu|recebido ok|tamo junto`,
    owns: phrases`meu|minha|comigo|investigando|tratando|trabalhando|em andamento|verificando|analisando|assumo|assumi|assumindo|resolvendo|cuidando|apurando|atuando|deixa comigo|checando`,
    resolves: phrases`resolvid[oa]|solucionad[oa]|corrigid[oa]|consertad[oa]|encerrad[oa]|fechad[oa]|feito|pronto|finalizad[oa]|concluid[oa]|mitigad[oa]|recuperad[oa]|restabelecid[oa]|normalizad[oa]|tudo (certo|ok|bem|verde|em ordem|limpo|normal|resolvido|pronto)|ja (foi|era|voltou|passou)|acabou|voltou|estavel|operacional|funcionando|terminou|restaurad[oa]|normal|terminad[oa]|contid[oa]`,
  },
  otherMeanings: phrases`
(comprovantes|pacotes|requisições|pedidos|bytes|eventos|mensagens|boletos|pagamentos|dados|chamadas|arquivos)( \S+){0,2} (recebid|confirmad|processad|fechad)[oa]s( \S+){0,4}|(alerta|alarme|evento|aviso) recebid[oa] (do|de|da|via) (grafana|datadog|zabbix|cloudwatch|prometheus|dynatrace|nagios|sentry|new relic)( \S+){0,3}
(chamado|ticket|caso|incidente)( \S+){0,2} (relacionad[oa]|anterior|antig[oa]|de ontem|do mês passado|da semana passada)( \S+){0,8} (encerrad|fechad|resolvid)[oa]|comando (está|para|de|é|do)( \S+){0,4}|painel diz( \S+){0,4}
(conexao|socket|janela|modal|sessao|arquivo|porta|pull request|pr|loja|escritorio|mercado|tarefa|build|compilacao|manutencao( \S+)?|deploy|implantacao|testes?|pesquisa|formulario|branch|documento|pipeline|backup)( \S+){0,6} (fechad[oa]|encerrad[oa]|terminad[oa]|resolvid[oa]|finalizad[oa]|concluid[oa]|corrigid[oa]|com sucesso|feit[oa])
(dependencias?|nomes?|dns|host|conflitos?) resolvid[oa]s?|resolve (o )?(nome|host|dns)
`,
  harmlessNegations: phrases`
(nenhum|nenhuma|sem) (\S+ )?(evento|eventos|ocorrência|erros?|alerta|impacto|falhas?|problemas?|novo|nova|resposta em|perda|perdas|cliente|intervenção|novidades?)( \S+){0,3}|não (é|era|foi|se trata de) (um |uma )?(teste|simulado|duplicad[oa]|falso positivo|alarme falso)( \S+)?|não (precisa|precisam|é preciso)( \S+){0,4}|não conseg\S+( \S+){0,3}|ninguém (mais )?(precisa|mexe|atende|respondeu|atendeu)( \S+){0,3}|não (responde|respondeu|atende|atendeu|localizei|achei|encontrei)( \S+){0,2}|não passou( \S+){0,2}
(nao |ja nao )(aparecem|ocorrem|acontecem|surgem|ha) mais|nada mais|sem panico|nao precis\S+ (se )?preocupar|nao (precisa|e preciso|precisam) (acordar|chamar|incomodar) ninguem|nao precisa(m)? (acordar|fazer|levantar|se preocupar|intervir)( \S+){0,3}|sem problemas?|(nao ha|sem|nao temos|nao existem) mais|nao se preocup\S+|nao (sei|achei|encontrei|encontramos|sabemos|foi encontrad\S+|consegui)( \S+){0,4}|sem impacto`,
  persists: persists.portuguese,
  denials: phrases`
cedo demais|muito cedo|prematur[oa]|longe de|quica
está (desativad|desligad|suspens)[oa]
nada foi
por favor
previst[oa]|amanha|programad[oa]|planejad[oa]|falhado
nao|ninguem|nenhum[a]?|nunca|jamais|sem|nem|falta|pendentes?|aguardando|aguarda|esperando|a espera|falha ao|falhou|impossivel|negad[oa]|reabert[oa]|precisamos|precisa(-se)?|buscamos|procuramos|expirou|expirad[oa]|rejeitad[oa]|significa|quer dizer|proponho|sugiro|sugerimos|recomendo|poderia|poderiam|deveria|talvez|sera|serao|vai ser|resolver-se|na proxima|proxim[oa]|marco|janeiro|fevereiro|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|ontem|semana passada|anterior|avisarei|avisaremos|avisamos
`,
  denialsStandAnywhere: true,
  conditions: phrases`
caso (decidam|queiram|precise|seja)|ontem|anteontem|semana passada|mês passado|ano passado|segundo o|diz(em)? que|seria|poderia|deveria|bastaria|ficaria
se (ninguem|alguem|estiver|for|nao|o|a|os|as|houver|ja|voce|voltar|falhar)|quando|assim que|uma vez|ate que|antes de|a menos que|enquanto|caso (nao|alguem|seja|haja|volte|falhe|ocorra)|logo que|depois que`,
  instructions: phrases`
por favor|clique|pressione|responda|responde|confirme|confirmem|reconheca|feche|atribua|marque|use|escreva|digite|alguem (precisa|deve|tem|que)|e preciso|favor|lembre|assuma|assumam|designe|indique|escolha|para (confirmar|reconhecer|resolver|fechar|encerrar|assumir)|verifique|deve|devem|voce|aperte
`,
  questions: phrases`quem|alguem (vai|pode|quer|poderia)|tem alguem|quando|como|qual|podemos|ja foi resolvido\?`,
  frames: phrases`(\S+ ){0,2}(modelo|exemplo|opcoes|runbook|guia|lembrete|resposta sugerida|passos|estados|resumo automatico)( \S+){0,2}\s*:`,
  firstPerson: phrases`eu|me|nos|meu|minha|comigo|conosco|mim`,
}
