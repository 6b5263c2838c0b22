import type { Lexicon } from '../lexicon.ts'
import { phrases } from '../phrases.ts'
import { persists } from './persists.ts'

export const italian: Lexicon = {
  language: 'it',
  marks: phrases`il|lo|la|i|gli|le|un|una|del|della|dei|di|che|e|con|si|mi|ci|io|noi|sono|stato|stata|sta|sto|stiamo|ha|ho|abbiamo|al|alla|non|nessuno|nessun|qualcuno|tutto|servizio|ancora|chi|quando|se|questo|nel|dal|nostri|l'allarme|l'incidente|da|ma|segnalazione|tornato|su|ne|me|in|a|per|allarme|problema|incidente|ce|corso|carico`,
  claims: {
    acknowledges: phrases`
(l'|il |la |lo |ce l'|è |tutto )*(avviso|allarme|messaggio|segnalazione|notifica|chiamata|alert|picco|richiesta|mail)( \S+)? (ce l'ho davanti|ricevut|vist|lett|notat|annotat|registrat|pres|arrivat|confermat|riconosciut|acquisit|intercettat|pervenut)\w*( \S+){0,4}|(notat|annotat|recepit|acquisit|ricevut|vist|lett|pervenut|captat|registrat)[oaie] (l'|il|la|lo|un|forte|tutto|grazie)( \S+){0,4}
(riconosciut[oa]|allarme riconosciuto|preso atto|prendo atto|prendiamo atto|ne (prendo|prendiamo) atto|presa visione|ho preso visione|presso di noi|ce ne siamo accorti|me ne sono accort[oa]|siamo (al corrente|a conoscenza|informati|avvisati)|sono (al corrente|a conoscenza|informat[oa]|avvisat[oa])|ne siamo (a conoscenza|consapevoli|al corrente))( \S+){0,4}
(ho|abbiamo|ha|hanno)( \S+)? (dato (conferma|ok|l'ok)|premuto|confermato|letto|visto|notato|ricevuto|risposto|riconosciuto|accettato|silenziato|acquisito|preso nota|preso visione)( \S+){0,4}|(reperibile|turnista|operatore|squadra di turno|centrale|tecnico di turno|qualcuno)( \S+){0,4} (ha (risposto|premuto|confermato|detto sì|accettato|visto|letto)|risponde|c'è)( \S+){0,3}
(mess|passat|impostat|segnat|marcat|portat)[oaie]( \S+){0,3} (su|come|in|a) (confermat|riconosciut|lett|vist|ricevut)[oa]( \S+){0,2}|conferma (automatica|inviata|registrata|di ricezione|di lettura)( \S+){0,3}|(agli ordini|signorsì|ricevuto forte e chiaro|tutto chiaro|ok capito|va bene,? ricevuto|roger)
(la |l'|il |questa |vostra |sua )?(notifica|allarme|avviso|messaggio|segnalazione)( \S+){0,2} (arrivat[oa]|giunt[oa]|pervenut[oa]|registrat[oa]|annotat[oa])( \S+){0,3}|(ho|abbiamo) appena (visto|ricevuto|letto)( \S+){0,3}
(ho|abbiamo|ha) (inviato|mandato|dato|registrato)( \S+){0,2} (conferma|ricevuta|riscontro)|(conferma|ricezione)( \S+){0,2} (inviat[oa]|confermat[oa]|dat[oa])|compres[oa]( \S+){0,4}|(l'ha|l'hanno|lo ha) (gia |appena )?(vist[oa]|lett[oa]|ricevut[oa])
ricevut[oaie]|(ho|abbiamo|ha|hanno) (ricevuto|visto|letto|confermato|riconosciuto|accettato|risposto|registrato|preso (nota|atto|visione)|silenziato)( \S+){0,4}
conferm(o|iamo|a di|ata la|ato il)( la| di| l'avvenuta)? (ricezione|ricevuta|lettura)( \S+){0,3}|(conferma di )?(ricezione|ricevuta)( \S+)? (confermata|inviata)
(allarme|avviso|segnalazione|notifica|incidente|messaggio|pagina|chiamata|richiesta)( \S+){0,3} (ricevut[oa]|confermat[oa]|riconosciut[oa]|vist[oa]|lett[oa]|acquisit[oa]|registrat[oa]|annotat[oa]|accettat[oa]|silenziat[oa]|accolt[oa])
riconosciut[oaie]|riconosco|confermat[oa]
(per )?pres[ao] (visione|nota|atto)|prendo (nota|atto)|prendiamo (nota|atto)|annotat[oa]|capito|chiaro|inteso|forte e chiaro|va bene,? ricevuto|roger|agli ordini
(siamo|sono) (a conoscenza|al corrente|informat[oi]|consapevol[ei])( \S+){0,4}
(qualcuno|reperibile|il team|team|la squadra|operatore|un tecnico|il tecnico)( \S+){0,4} (confermato|risposto|accettato|visto|riconosciuto|informat[oa]|avvisat[oa]|preso visione)
(cercapersone|allarme|notifiche|pager) silenziat[oaie]|ho silenziato( \S+){0,3}
`,
    owns: phrases`
(tocca|spetta|ci penso|ci pensiamo|provvedo|provvediamo|procedo|ne rispondo|ne rispondiamo|me la sbrigo|me la vedo|la gestisco|lo gestisco|lo prendo|la prendo|la seguo|lo seguo|mi ci metto|ci metto mano|ci sto lavorando|ci stiamo lavorando|me lo accollo|me ne incarico|ce ne incarichiamo|faccio io|facciamo noi|vado io|parto io|guido io|comando io|coordino io)( \S+){0,5}
(mi|ci) (rimbocc\S+ le maniche|metto|mettiamo|butto|tuffo|occupo|occupiamo|carico|prendo|prendiamo)( \S+){0,5}|rimbocchiamoci le maniche( \S+){0,3}|(mani|testa) (in pasta|sul|sulla|dentro)( \S+){0,3}|(regia|comando|timone|redini|guida|coordinamento|pallino|palla|volante|controllo)( \S+){0,3} (ce l'ho|ce l'abbiamo|è mi[oa]|a me|in mano|lo prendo|la prendo|lo tengo|io|passa a me|è nostro)( \S+){0,3}
(isolo|riavvio|ripristino|sposto|blocco|svuoto|analizzo|indago|verifico|controllo|rilancio|scalo|spengo|accendo|taglio|confronto|scavo|tolgo|rimetto|faccio ripartire|faccio girare|avvio|riporto|eseguo|applico|correggo|rimuovo|ricostruisco|reindirizzo) (io |subito |ora |adesso )?(il|lo|la|l'|i|gli|le|un|una|tutto|tutti|i servizi)( \S+){0,6}
(sto|stiamo|stanno|sta)( \S+)? \S+[aei]ndo\b( \S+){0,6}|(ho|abbiamo|hanno|ha)( \S+){0,2} (avviato|iniziato|cominciato|lanciato|fatto partire|attivato|messo mano)( \S+){0,6}|(partit|avviat|iniziat|lanciat)[oaie] (la|il|lo|l'|una|un|le|i)( \S+){0,4}|(ricostruzione|ripristino|bonifica|lavorazione|intervento|failover|contenimento|rollback|riavvio|indagine|analisi)( \S+){0,3} (in corso|avviat[oa]|iniziat[oa]|partit[oa]|lanciat[oa])( \S+){0,3}
(tecnici|sistemisti|ingegneri|colleghi|specialisti|fornitore|squadra|team|reparto|gruppo|qualcuno|rete|sistemi|elettricisti|reperibili)( \S+){0,5} (al lavoro|all'opera|ci sta|ci stanno|sul posto|sul pezzo|lavora(no)?|sbatte\S*|intervenut\S+|intervengono|indaga(no)?|sostituiscono|se ne occupa(no)?|verificano|stanno|in azione|mobilitat\S+)( \S+){0,5}
(assegnat|affidat|passat|girat|smistat|inoltrat)[oa] (a|al|alla|all'|allo) (bot|coda|assistente|agente|squadra|team|gruppo|reparto|automazione|sistema|QUOTED|robot|copilota)( \S+){0,3}|in carico (a|al|alla|all')( \S+){1,4}|(spostat|passat|mess)[oa] in (lavorazione|corso|gestione|carico)( \S+){0,3}
(vado|andiamo|adesso|ora|subito|provvedo|procedo)( a)? ?(lo |la |li )?(sistemo|risolvo|riparo|guardo|verifico|correggo|occupar\S*|sistemar\S*|risolver\S*|riparar\S*|guardar\S*|verificar\S*|riavviar\S*|controllo|riavvio)( \S+){0,4}|(risolvo|sistemo|riparo|gestisco|guido|seguo|faccio|controllo|verifico|penso|correggo|aggiusto|conduco|coordino|dirigo|prendo|analizzo|indago) (io|noi|subito|adesso|ora|i log|il \S+|la \S+|l'\S+|lo \S+)( \S+){0,4}
(l'|il |lo |la |un |una |un'|nostro )?(agente|bot|robot|sistema|automazione|ia|team( \S+)?|squadra( \S+)?|tecnico|ingegnere|specialista|pilota automatico|reperibile|assistente)( \S+)? (prende|ha preso|assume|ha assunto|guida|analizza|indaga|ripara|gestisce|coordina|dirige|segue|lavora|controlla|verifica|risolve|corregge|riavvia|tiene|ha (il comando|in mano)|se ne occupa|al comando)( \S+){0,4}
(c'e|ci sono|abbiamo)( gia)? (un|una|dei|due|alcuni) (tecnic\S*|ingegner\S*|specialist\S*|squadra|team|person\S*)( \S+){0,4}
(abbiamo|ho|ha) (iniziato|avviato|cominciato|lanciato|attivato|fatto partire)( \S+){0,5}
(lo |la |li )?(sto|stiamo) \S+(ando|endo)( \S+){0,4}|nelle (mie|nostre) mani|(niente panico|tranquilli|tranquilla|tranquillo|state tranquilli|calma),?( \S+){0,4}|ci sono (io|qui io)|ha il comando
(me|ce|se) ne (occupo|occupiamo|sto occupando|stiamo occupando|occupa|occupano|incarico)( \S+){0,3}
ci (penso|pensiamo|sto (lavorando|guardando|pensando)|stiamo (lavorando|guardando)|lavoro|lavoriamo|sono sopra|siamo sopra|metto (le )?mani?|siamo)( \S+){0,3}
(lo|la|questo|questa) (prendo|prendiamo|gestisco|gestiamo|seguo|seguiamo|guardo|risolvo|tengo|curo)( \S+){0,2}
(prendo|prendiamo|pres[oa]|prendendo|presa|assumo|assumiamo|assunto|assunta|raccolgo)( \S+){0,3} (in carico|carico|comando|guida|redini|responsabilita|controllo|in mano|timone|gestione|conduzione)( \S+){0,4}
(preso|presa|presi) in (carico|gestione|mano)( \S+){0,3}|prendo in carico|in carico (a|al) (bot|team|agente|me)
(sono|siamo|e)( \S+){0,1} (sul pezzo|al lavoro|sul caso|all'opera|operativi|in azione|in buone mani|sotto controllo)
(gestisco|gestiamo|guido|guidiamo|coordino|coordiniamo|conduco|piloto|dirigo|seguo|comando)( \S+){0,4}
(lasci(a|ate|ami|atemi)|fate)( \S+){0,2} (fare a (me|noi)|a me|fare)|lascia(te)? (fare )?a (me|noi)|contate su di me|in buone mani|sotto controllo
(sono|saro) (io )?(il|la) (responsabile|referente|comandante|leader|lead|titolare|coordinatore|proprietario)( \S+){0,4}
sono io( \S+){0,4} (responsabile|referente|guida|lead)
assegnat[oa] (a|al|alla) (bot|team|agente|me|automazione|sistema|squadra|reperibile)( \S+){0,2}
(sto|stiamo|sta|stanno)( \S+){0,2} (indagando|guardando|verificando|controllando|analizzando|lavorando|gestendo|risolvendo|intervenendo|diagnosticando|facendo|applicando|riavviando|ripristinando|mitigando|correggendo|esaminando|occupando|cercando|preparando|coordinando|sistemando|eseguendo|investigando)( \S+){0,5}
(do|dando|diamo|dando) un'?\s?occhiata( \S+){0,2}
(indagine|analisi|verifica|correzione|mitigazione|intervento|diagnosi|ripristino|riparazione|rollback|recupero|bonifica|risoluzione)( \S+){0,2} (in corso|avviat[oa]|iniziat[oa]|apert[oa]|partit[oa]|in atto)( \S+){0,2}
(tecnici|ingegneri|team|squadra|specialisti|qualcuno|reperibile|esperti|sviluppatori)( \S+){0,3} (al lavoro|lavora(no)?|lavorando|intervenut[oi]|indaga(no)?|sul pezzo|all'opera|occupando|se ne occupa(no)?|intervenendo|guardando|verificando|in azione|mobilitat[oi])( \S+){0,4}
(riavvio|ripristino|annullo|riporto|sposto|applico|lancio|eseguo|avvio|scalo|correggo|sistemo|aggiusto|risolvo io) (il|la|i|gli|le|lo|l'\S+|un|una|subito|ora|adesso)( \S+){0,4}
(non (serve|occorre|c'e bisogno)( di)? (svegliare|alzarsi|intervenire|preoccuparsi|fare))( \S+){0,3}|dormite( \S+){0,2}|dormi pure
`,
    resolves: phrases`
(ristabilit|ripristinat|ripres|riattivat|sbloccat|risolt|rientrat|superat|stabilizzat|normalizzat|riparat|sistemat|sanat|debellat|corrett|chius|conclus)[oaie] (il|la|lo|l'|con|alle|dopo|da|in|per|automaticamente|correttamente|tutt[oaie]|anche)( \S+){0,5}|(connettività|collegamento|servizio|linea|rete|accesso|operatività|alimentazione|erogazione)( \S+){0,2} (ristabilit|ripristinat|ripres|tornat|riattivat|di nuovo)[oaie]?( \S+){0,5}|(sbloccato|rientrato|risolto|ripristinato|ok|recovery|ripristino)\s*[:(]( \S+){0,5}
(di nuovo|nuovamente)( \S+)? (su|up|raggiungibil|disponibil|attiv|operativ|funzionant|onlin|in piedi|in linea|in servizio|accessibil|verde|regolar|sereno)\w*( \S+){0,5}|(torna|tornat|tornano|tornata|rientra|rientrat|rientrano|scesa?|sceso|ridisces)\w*( \S+){0,2} (a|al|alla|in|sotto|su|nella|nei|entro|verde|regolare|normale|tutto|normalità)( \S+){0,4}
(chiusura|risoluzione|recupero|rientro|ripristino) (automatic[oa]|d'ufficio|effettuat[oa]|completat[oa]|confermat[oa]|avvenut[oa])( \S+){0,4}|(mitigazione|bonifica|ripristino|contenimento|risoluzione|rollback|failover|intervento)( \S+){0,3} (completat|conclus|riuscit|terminat|efficac|a buon fine)\w*( \S+){0,4}|(è |si è )(messo|messa) a posto( \S+){0,2}|(si è|si sono) (ripres|sistemat|risolt|stabilizzat|normalizzat|calmat|sbloccat|rimess)\w*( \S+){0,4}
(e )?(anche questa è andata|ce la siamo cavata|tutto è bene( \S+){0,5}|sogni d'oro|buonanotte|fine dell'emergenza|fine emergenza|fine (del|dell')( )?(incidente|allarme|disservizio)|emergenza (finita|rientrata|conclusa)|pericolo scampato|scampato pericolo|allarme rientrato|tutto (liscio|a posto|in ordine|regolare|sotto controllo|fila liscio|tranquillo)|liscio come l'olio|acqua passata|cessato allarme|falso allarme|potete (dormire|tornare|riposare|smobilitare|stare tranquilli|rilassarvi|andare)( \S+){0,4}|caso chiuso|missione compiuta|non c'è più niente da fare|si può (dormire|respirare|tirare il fiato|smobilitare)( \S+){0,3}|fuoco spento|come nuovo|incendio domato)
(clienti|utenti|pagamenti|ordini|ricette|casse|tornelli|biglietti|treni|cittadini|pazienti|negozi|sportelli|mail|pos)( \S+){0,4} (di nuovo|nuovamente|regolarmente|senza (errori|problemi)|riescono|riprendono|ripartono|funzionano|passano|tornano|si aprono|escono)( \S+){0,4}|(coda|arretrato|backlog)( \S+){0,3} (vuot|smaltit|azzerat|svuotat|esaurit)[oa]( \S+){0,3}|(attacco|intrusione|minaccia|fuga|propagazione|perdita)( \S+){0,2} (contenut|bloccat|neutralizzat|fermat|arginat|debellat)[oa]( \S+){0,3}
(gli |i )?(errori|problemi|allarmi|sintomi|guasti) (non )?(compaiono|si verificano|si presentano|appaiono|ci sono|escono) piu|non (compaiono|si verificano|si presentano|appaiono) piu
(correzione|soluzione|patch|rollback|fix)( \S+)? (rilasciat[oa]|verificat[oa]|applicat[oa]|distribuit[oa]|in produzione|confermat[oa]|completat[oa]|pubblicat[oa])( \S+){0,3}
(siamo|sono) (tornat[oi]|di nuovo \S+|fuori pericolo|salvi|ripartiti)( \S+){0,3}|niente (altro|piu) da (fare|segnalare)|nulla (altro|piu) da fare|(questione|caso|faccenda|pratica|incidente) (chius[oa]|risolt[oa]|sistemat[oa]|archiviat[oa]|conclus[oa])( \S+){0,3}
(clienti|utenti|pagamenti|ordini)( \S+)? (possono|riescono a|tornano a|passano)( \S+)? (di nuovo|nuovamente|ancora|pagare|accedere|entrare|comprare)( \S+){0,3}
(servizio|sistema|tutto|piattaforma|situazione)( \S+){0,2} (stabile|normalizzat[oa]|ripristinat[oa]|recuperat[oa]|operativ[oa]|normale|in linea)( \S+){0,4}|(problema|errore|guasto|disservizio)( \S+)? (scompars[oa]|sparit[oa]|eliminat[oa]|alle spalle|riparat[oa]|finit[oa])
risolt[oaie]|sistemat[oaie]|corrett[oa]|riparat[oaie]|aggiustat[oaie]|mitigat[oaie]|ripristinat[oaie]|stabilizzat[oaie]|rientrat[oaie]|normalizzat[oaie]|scongiurat[oa]|contenut[oa] l'|superat[oa]
(incidente|caso|allarme|problema|ticket|emergenza|disservizio|crisi|guasto|interruzione)( \S+){0,3} (chius[oa]|terminat[oa]|conclus[oa]|finit[oa]|cessat[oa]|passat[oa]|superat[oa]|risolt[oa]|rientrat[oa])
(chiudo|chiudiamo|chiudendo|ho chiuso|abbiamo chiuso|dichiaro chius[oa])( \S+){0,3}
(tornat[oaie]|torna|tornano|ritorno|rientro|ritornat[oaie])( \S+){0,2} (normale|normalita|operativ[oaie]|su|online|in linea|disponibil[ei]|stabil[ei]|verde|in servizio|a funzionare)( \S+){0,2}
(tutto|il servizio|servizio|la situazione|sistema|il sistema|il sito)( \S+){0,3} (a posto|in ordine|nella norma|ok|bene|verde|normale|stabile|operativ[oa]|risolto|tranquillo|funziona|funzionante|regolare|apposto|tornat[oa]|ripristinat[oa])
(risponde|rispondono|gira|girano|funziona|funzionano|funzionante|operativ[oaie]|disponibil[ei]|online|raggiungibile|attiv[oi])( \S+){0,2} (di nuovo|nuovamente|regolarmente|correttamente|normalmente)
di nuovo (online|operativ[oa]|in linea|disponibile|attivo|su|funzionante|stabile)
(falso (allarme|positivo)|cessato allarme|crisi (scongiurata|evitata|superata|rientrata)|disastro evitato|pericolo (scampato|passato)|incendio (spento|domato)|fine (dell'|del|della) ?(allarme|incidente|emergenza|disservizio)|emergenza (finita|rientrata|cessata)|allarme rientrato)
(errori|problema|disservizio|allarme|guasto|interruzione|anomalia|sintomi)( \S+){0,2} (sparit[oi]|spariti|cessat[oi]|scompars[oi]|terminat[oi]|finit[oi]|rientrat[oi]|conclus[oi])
(nessun|non ci sono|senza) (piu )?(altri )?(errori|errore|impatto|problemi)( piu)? (da|dalle|negli)( \S+){0,3}|non ci sono piu (errori|problemi)|nessun errore piu
e (tutto )?(finit[oa]|risolto|chius[oa]|passat[oa]|sistemato|a posto)
(i )?(clienti|utenti)( \S+){0,3} (di nuovo|nuovamente|regolarmente)
`,
  },
  alone: {
    acknowledges: phrases`ricevut[oa]|vist[oa]|lett[oa]|ok|capito|chiaro|inteso|confermat[oa]|d'accordo|va bene|certo|perfetto|annotat[oa]|guardo|arrivo|sto guardando|ok ricevuto|un attimo|un secondo|eccomi|ci sono|presente|si|subito|roger|ho visto|vedo|registrat[oa]|riconosciut[oa]`,
    owns: phrases`mio|mia|io|faccio io|ci penso io|prendo io|gestisco io|al lavoro|in corso|sul pezzo|indago|verifico|me ne occupo|preso|presa in carico|preso in carico|in carico|in gestione|ci siamo|tranquilli`,
    resolves: phrases`risolt[oa]|sistemat[oa]|corrett[oa]|riparat[oa]|mitigat[oa]|chius[oa]|fatto|finit[oa]|terminat[oa]|conclus[oa]|ripristinat[oa]|rientrat[oa]|tutto (ok|a posto|bene|verde|risolto|sistemato|in ordine|nella norma|normale)|e finita|stabile|operativ[oa]|a posto|cessato allarme|funziona|normale`,
  },
  otherMeanings: phrases`
ricevut[oa] (evento|allarme|alert|segnale|pacchetto) (da|dal)( \S+){1,3}|(pacchetti|richieste|byte|eventi|messaggi|ordini|dati|chiamate|pagamenti)( \S+){0,2} (ricevut|confermat|chius|elaborat)[ie]( \S+){0,4}|(soglia|limite|collaudo|test|esame|quota|budget)( \S+)? superat[oa]|(presa|prese) in carico (media|mediana|è salit\S+|entro)( \S+){0,4}|(ticket|caso)( \S+)? (collegat[oa]|correlat[oa]|precedente|di ieri)( \S+){0,5} (chius|risolt)[oa]
(connessione|socket|finestra|sessione|file|porta|pull request|pr|negozio|ufficio|mercato|attivita|compito|build|compilazione|manutenzione( \S+)?|deploy|rilascio|test|sondaggio|modulo|ramo|documento|pipeline|backup)( \S+){0,6} (chius[oa]|terminat[oa]|risolt[oa]|conclus[oa]|completat[oa]|corrett[oa]|con successo|finit[oa])
(dipendenz[ae]|nom[ei]|dns|host|conflitt[oi]) risolt[oaie]|risolve (il )?(nome|host)
`,
  harmlessNegations: phrases`
(nessun|nessuna|nessun'|senza) ?(\S+ )?(evento|eventi|occorrenza|ordine|utente|cliente|impatto|errore|errori|perdita|altra|altri|nuov[oaie]|recidiva|segnalazione|intervento|problemi|problema|dato)( \S+){0,3}|non (si tratta|era|è) (di |stato )?(un |una )?(test|falso allarme|esercitazione|duplicat[oa]|prova)|non (serve|occorre|c'è bisogno|è necessario)( \S+){0,4}|non (risponde|rispondeva|trovo|si trova|raggiungibile)( \S+){0,2}|non c'è più( \S+){0,4}|condizione non più presente|nessuno (aspetta|attende|risponde)( \S+){0,2}|non (si \S+|\S+) più|(causa|motivo)( \S+){0,2} (non|ancora|ignot\S+)( \S+){0,2}
non (serve|occorre) (svegliare|chiamare|disturbare) nessuno|non (compaiono|si verificano|si presentano|appaiono|ci sono) piu|niente panico|niente (altro|piu)|nulla (altro|piu)|non (serve|occorre|c'e bisogno)( di)? (svegliare|alzarsi|intervenire|preoccuparsi|fare)( \S+){0,2}|non (ti|vi) preoccup\S+|nessun (problema|runbook|errore|impatto)( trovato)?|senza (impatto|problemi)|non ci sono piu|causa (ignota|sconosciuta)|non (so|abbiamo trovato|ho trovato)( \S+){0,3}`,
  persists: persists.italian,
  denials: phrases`
troppo presto|prematur[oa]|lontan[oi] d(a|all)\S*|qualora|magari
è (disabilitat|spent|disattivat|sospes)[oa]|(lo|la|li) \S+(erebbe|irebbe)|\S+erebbe(ro)?
macché|da compilare|altro che
per favore|per cortesia
previst[oa]|domani|programmat[oa]|pianificat[oa]
non|nessun[oa]?|mai|senza|manca|in attesa|attendo|attesa|aspett\S+|impossibile|fallit[oa]|negat[oa]|riapert[oa]|serve|servono|bisogna|cerchiamo|scadut[oa]|rifiutat[oa]|significa|vuol dire|propongo|suggerisco|consiglio|potrebbe|potrebbero|dovrebbe|forse|sara|saranno|verra|prossim[oa]|marzo|gennaio|febbraio|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|ieri|settimana scorsa|precedente|avviser\S+|persiste
`,
  denialsStandAnywhere: true,
  conditions: phrases`
ieri|l'altro ieri|la settimana scorsa|settimana scorsa|il mese scorso|l'anno scorso|secondo (il|la|lo)|dicono che|sarebbe|potrebbe|dovrebbe|basterebbe
se (nessuno|qualcuno|e|non|il|la|l'\S+|lo|si|ci|tutto|hai|avete|torna)|quando|appena|non appena|una volta|finche|prima di|a meno che|mentre|nel caso`,
  instructions: phrases`
per favore|si prega|prego|clicca|cliccate|premi|premete|rispondi|rispondete|conferma (l'|il|la|su|entro|di aver)|confermate|riconosci|riconoscete|chiudi|chiudete|assegna|assegnate|segna|usa|usate|scrivi|qualcuno (deve|dovrebbe|puo)|serve|bisogna|ricorda|prendi|prendete|scegli|scegliete|per (confermare|riconoscere|risolvere|chiudere|prendere)|verifica (che|se)|devi|dovete|indica|designa
`,
  questions: phrases`chi|qualcuno (puo|vuole)|c'e qualcuno|quando|come|perche|quale|possiamo`,
  frames: phrases`(\S+ ){0,2}(modello|esempio|opzioni|runbook|guida|promemoria|risposta suggerita|passi|stati|riepilogo automatico)( \S+){0,2}\s*:`,
  firstPerson: phrases`io|me|noi|mi|ci|mio|mia|ne`,
}
