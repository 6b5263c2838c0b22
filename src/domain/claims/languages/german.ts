import type { Lexicon } from '../lexicon.ts'
import { phrases } from '../phrases.ts'
import { persists } from './persists.ts'

export const german: Lexicon = {
  language: 'de',
  marks: phrases`der|das|den|dem|des|ein|eine|einen|und|oder|ist|sind|wird|wurde|hat|habe|haben|ich|wir|es|uns|mir|mich|sich|auf|mit|von|zu|im|am|bei|fur|nicht|kein|keine|niemand|jemand|alles|vorfall|storung|dienst|noch|wer|wenn|falls|bin|bitte|wieder|unsere|daran|darum|dran|lauft|nach|um|aber|zur|hier|schon|ihr|ihre|mehr|die|in|alarm|problem|incident|handen`,
  claims: {
    acknowledges: phrases`
(ist |sind |kam |kommt )*(bei (mir|uns)|hier|drüben) (an|angekommen|gelandet|aufgelaufen|eingegangen|durchgekommen)( \S+){0,3}|liegt (uns|mir|hier)( \S+)? vor|(wurde|worden|ist|haben wir|schon)( \S+){0,4} (gesichtet|vernommen|zur kenntnis genommen|wahrgenommen|entgegengenommen|registriert|abgenickt|bestätigt|quittiert)
(auf|zu|nach) („|")?(quittiert|bestätigt|angenommen|gesehen)("|“)?( \S+){0,2}|(angenommen|bestätigt|quittiert|gesehen|gelesen|empfangen)\s*: (ja|ok|yes|automatisch|um \S+)|(alarm|alert|warnung|meldung|page|anruf|ruf|event|störung)( \S+){0,5} (quittiert|bestätigt|abgenommen|weggedrückt|stummgeschaltet|angenommen|entgegengenommen|vernommen|gesichtet)
(jemand|bereitschaft|nachtschicht|rufbereitschaft|techniker|diensthabende\S*|leitstelle|wache|piepser)( \S+){0,5} (gemeldet|rangegangen|drangegangen|abgehoben|abgenommen|geantwortet|reagiert|bestätigt|quittiert|taste \d( gedrückt)?|zugesagt|hat ja gesagt)
(wir|ich|haben|sind|ist)( \S+){0,2} (auf dem schirm|auf dem zettel|auf dem radar|im blick|im bilde|mitbekommen|mitgekriegt|gehört|registriert|verstanden|notiert|bekannt)( \S+){0,3}|(hab|habe|haben)( \S+){0,3} (mitbekommen|mitgekriegt|gehört|auf dem schirm|auf dem radar|vernommen|gesichtet|im blick|quittiert|bestätigt)|aye( aye)?|zu befehl|geht klar|roger( that)?|verstanden( und)? (ende|notiert)?
(best(a|ae)tigung|quittierung|r(u|ue)ckmeldung|empfangsbest(a|ae)tigung)( \S+){0,2} (ist raus|raus|gesendet|verschickt|abgeschickt|erteilt|erfolgt|unterwegs)
(meldung|benachrichtigung|alarm|hinweis|nachricht)( \S+){0,4} (angekommen|da|eingetroffen|aufgenommen|erfasst|gespeichert|vermerkt|registriert|eingegangen)|(gerade|soeben|eben)( \S+)? (gesehen|gelesen|erhalten|bemerkt)|schon gesehen
best(a|ae)tigt|quittiert|(ich |wir |hiermit )*(best(a|ae)tige|best(a|ae)tigen|quittiere|quittieren)( \S+){0,3}
(empfang|eingang|erhalt)( \S+){0,2} best(a|ae)tigt|eingangsbest(a|ae)tigung (versendet|gesendet|verschickt)|empfangsbest(a|ae)tigung( \S+)?
(alarm|meldung|nachricht|hinweis|ticket|vorfall|storung|page|seite|warnung|anfrage|anruf|benachrichtigung)( \S+){0,3} (erhalten|eingegangen|empfangen|gesehen|gelesen|best(a|ae)tigt|quittiert|aufgenommen|registriert|vermerkt|notiert|angenommen|zur kenntnis genommen|erfasst|angekommen|stummgeschaltet|bekannt)
(habe|haben|hat)( \S+){0,4} (erhalten|empfangen|gesehen|gelesen|best(a|ae)tigt|quittiert|zur kenntnis genommen|notiert|angenommen|registriert|bemerkt|abgenommen|geantwortet|reagiert|bekommen|vernommen|stummgeschaltet)
(ist |wurde )?(notiert|vermerkt|registriert|aufgenommen|erfasst|zur kenntnis genommen|verstanden|eingegangen|angekommen)
zur kenntnis genommen|verstanden|begriffen|laut und deutlich|jawohl|alles klar|wird gemacht|roger
(wissen|weiß|weiss|sind|ist|bereitschaft|team|kollegen|bereitschaftsdienst)( \S+){0,3} (bescheid|informiert|im bilde|bekannt|verstandigt|alarmiert und)( \S+){0,3}
(pager|alarm|alarme|benachrichtigungen)( \S+){0,2} (stummgeschaltet|stumm geschaltet|pausiert|gestoppt)
`,
    owns: phrases`
(das|den|die|ticket|fall|vorfall|thema|sache|kiste)( \S+){0,3} (geschnappt|gekrallt|an mich genommen|übernommen|auf mich genommen|auf dem tisch|gegriffen)( \S+){0,3}|(hab|habe|haben)( \S+){0,4} (geschnappt|gekrallt|übernommen|das ruder|den hut auf|in der hand|am wickel|in arbeit)( \S+){0,3}|(das|dies|jetzt|ist)( \S+)? mein (bier|ding|fall|job|baby|vorfall|ticket|problem|part)( \S+){0,2}|den hut auf
(wühle|grabe|stöbere|forsche|bohre|drossele|drossle|leite|isoliere|sperre|verschiebe|spiele|migriere|entleere|leere|kippe|ziehe|baue|drehe|nehme|kappe|trenne|patche|restauriere|kopiere|vergleiche|messe|tausche|lösche|räume|hole|fahre|starte|stoppe|blocke|blockiere|skaliere|schwenke|schalte)( \S+)? (ich|wir|gerade|grad|jetzt|nun|mich|die|den|das|der|dazu|seit|alle|auf)( \S+){0,6}
(ich|wir) (bin|sind|hänge|hängen|sitze|sitzen|stecke|stecken|klebe)( \S+){0,3} (dran|drin|dabei|am werk|in den logs|auf der kiste|auf dem server|am ball|an der sache|mittendrin|in der leitung|in der shell|bei \d+( \S+)?)( \S+){0,4}|(bin|sind)( \S+){0,3} (schon |gerade |grad |jetzt |bereits )*(dran|drin|dabei|am ball|am werk|unterwegs|mittendrin|auf der kiste|auf dem server)( \S+){0,4}
(unsere|die|ein|eine|der|zwei|mehrere|das)? ?(netzwerker|techniker|kollegen|leute|admins?|entwickler|dienstleister|provider|team|spezialisten|fachabteilung|elektriker|monteur|bereitschaft|datenbanker|systeme-team)( \S+){0,4} (sitzen|sitzt|hängen|hängt|dran|am werk|vor ort|unterwegs|kümmern|kümmert|tauschen|tauscht|messen|misst|suchen|sucht|arbeiten|arbeitet|bearbeitet|untersuchen|untersucht|zugange|zugang)( \S+){0,5}
(ich|wir) (kümmere|kümmern|halte|halten|nehme|nehmen|übernehme|übernehmen|führe|führen|sorge|sorgen|ziehe|ziehen|stemme|erledige|regle|verantworte|koordiniere|leite)( \S+){0,7}|(leitung|führung|kommando|steuer|ruder|koordination|regie|heft)( \S+){0,3} (bei mir|bei uns|habe ich|hab ich|übernehme ich|liegt bei|in meiner hand|übernommen)( \S+){0,3}
(wiederanlauf|rückbau|rückspielung|umschaltung|umschwenk|eindämmung|notbetrieb|bereinigung|failover|neustart|wiederherstellung|reparatur|entstörung)( \S+){0,3} (läuft|laufen|angestoßen|eingeleitet|gestartet|im gange|begonnen)( \S+){0,3}|(automatik|selbstheilung|bot|agent|skript|runbook)( \S+){0,3} (übernimmt|übernommen|arbeitet|läuft|gestartet|angelaufen|ist dran|bearbeitet)( \S+){0,4}
(ich|wir) (werde|werden) ((mich|uns|das|es|den|die) )?(\S+ ){0,2}(k(u|ue)mmern|erledigen|beheben|(u|ue)bernehmen|untersuchen|pr(u|ue)fen|reparieren|l(o|oe)sen|regeln|machen|bearbeiten|anschauen|ansehen)
(der |die |das |ein |eine |unser |unsere )?(agent|bot|roboter|system|automatik|automatisierung|ki|team|technikteam|techniker|ingenieur\S*|spezialist\S*|autopilot|bereitschaft|assistent|kollege|kollegin|\S+team|\S+bot)( \S+)? (hat|nimmt|f(u|ue)hrt|leitet|analysiert|untersucht|repariert|behebt|bearbeitet|arbeitet|sitzt|kommandiert|steuert|koordiniert|k(u|ue)mmert|(u|ue)bernimmt|pr(u|ue)ft|l(o|oe)st|startet|schaut)( \S+){0,5}
(ich|wir) (bringe|bringen|repariere|reparieren|f(u|ue)hre|nehme|sehe|sehen|mache|haben mit|habe mit|sorge|stelle)( \S+){0,6}
(haben|habe|hat)( \S+){0,5} (begonnen|gestartet|eingeleitet|angefangen|aufgenommen|angesto(ß|ss)en)|(dienst|service|server|system|pod|pods|knoten)( \S+)? (wird|werden)( \S+)? (neu ?gestartet|neugestartet|wiederhergestellt|repariert|zur(u|ue)ckgesetzt|umgeschaltet|hochgefahren)
(liegt|ist|sind) in (meinen|unseren|guten) h(a|ae)nden|(keine panik|keine sorge|ganz ruhig|ruhe bewahren|beruhigt euch),?( \S+){0,4}|(zust(a|ae)ndig|verantwortlich|federf(u|ue)hrend) ist( \S+){0,2} (\S*bot|\S*agent|\S*team|automatik|ki|autopilot)|hat das kommando
(ich |wir |jemand |das team |team )?(k(u|ue)mm(e)?re?|k(u|ue)mmern|k(u|ue)mmert) (mich|uns|sich)( \S+){0,4}
(bin|sind|ist) (\S+ ){0,2}(dran|am werk|zustandig|zustaendig|verantwortlich|im einsatz|auf dem weg|vor ort|am schauen|am ball|dabei|beschaftigt|zur stelle|in bearbeitung|eingeschaltet|im griff|am analysieren|am untersuchen|am arbeiten)( \S+){0,4}
(ich |wir )?(ubernehme|uebernehme|ubernehmen|uebernehmen)( \S+){0,4}|(wird|wurde|habe|haben|hat|ist)( \S+){0,4} (ubernommen|uebernommen)|(ubernommen|uebernommen)( von| durch)( \S+){1,3}
(ich |wir )(leite|leiten|fuhre|fuhren|koordiniere|koordinieren|steuere|mache|machen|regle|regeln|untersuche|untersuchen|prufe|prufen|analysiere|analysieren|bearbeite|bearbeiten|behebe|beheben|repariere|schaue?|schauen|sehe|sehen|arbeite|arbeiten|starte|rolle|setze|lose|losen|erledige|besorge|nehme|hab|habs|beginne|beginnen|diagnostiziere|fange|gehe|gehen|suche|suchen|schaff|kriege|entstore|verantworte)( \S+){0,6}
(das|es|dies|den|die) (mache|machen|ubernehme|uebernehme|erledige|regle|klare|untersuche|prufe|schaue?|bearbeite|hab|habe) (ich|wir)( \S+){0,3}
schaue?(n)?( ich| wir)?( es| uns| mir| das)* (an|nach|rein)|(schaue?|schauen) (es |mir |uns |das |ich |wir )*(an|nach|rein)
(starte|rolle|setze|fahre|spiele|schalte|stelle|behebe|untersuche|prufe|analysiere|bearbeite|repariere) (gerade |jetzt |nun |die |den |das |ihn |es |sie )*\S+( \S+){0,4} ?(neu|zuruck|um|hoch|ein|aus|her|gerade|jetzt)?
(uberlasst|uberlass|uberlassen sie|lass|lasst)( \S+){0,2} (mir|uns|mich|machen|das)( \S+){0,2}
(im griff|unter kontrolle|in (guten|meinen|unseren) handen|hab's|ich hab das)
(ich bin|bin ich|ich agiere als|ich werde)( \S+){0,2} (verantwortlich\S*|zustandig|einsatzleit\S+|leiter\S*|incident lead|lead|commander|besitzer|ansprechpartner)( \S+){0,4}
(zugewiesen|ubergeben|ubertragen) (an )?(den |das |die |dem )?(bot|team|agent|agenten|mich|automatik|system|bereitschaft|sre\S*)( \S+){0,2}
(wird|werden|wurde)( \S+){0,4} (untersucht|bearbeitet|gepruft|geprueft|behandelt|analysiert|behoben gerade|ausgerollt|angegangen|gekummert|betreut|eingespielt|zuruckgerollt|neu gestartet)
(untersuchung|analyse|bearbeitung|diagnose|behebung|fehlersuche|entstorung|wiederherstellung|gegenmaßnahmen|gegenmassnahmen|rollback|maßnahmen|massnahmen|reparatur|ursachenforschung|fehlerbehebung|ermittlungen?)( \S+){0,2} (lauft|laufen|gestartet|begonnen|eingeleitet|im gange|in arbeit|aufgenommen|ist im gang)( \S+){0,2}
in (bearbeitung|arbeit|untersuchung|prufung|klarung)
(techniker|ingenieure|team|kollegen|experten|spezialisten|jemand|bereitschaft|entwickler|fachleute|leute)( \S+){0,4} (arbeite(n|t)|dran|am werk|untersuch(en|t)|kummer(n|t)|im einsatz|schau(en|t)|analysier(en|t)|prufen|pruft|beschaftigt|eingeschaltet|ubernommen)( \S+){0,4}
(losung|fix|hilfe|korrektur|patch|hotfix)( \S+){0,2} (unterwegs|in arbeit|wird (ausgerollt|eingespielt|vorbereitet|verteilt)|kommt)( \S+){0,2}
(schlaft|schlaf)( \S+){0,2} (weiter|gut|ruhig)|es muss niemand( \S+){0,3}|niemand muss( \S+){0,3}|keiner muss( \S+){0,3}
unter hochdruck|mit hochdruck
`,
    resolves: phrases`
(wieder|zurück|erneut)( \S+){0,2} (up|aktiv|da|oben|auf|online|erreichbar|am netz|in betrieb|im lot|im sollbereich|im grünen( bereich)?|unter( der)? \S+|normal|möglich|nutzbar|zur verfügung|uneingeschränkt|anmelden|bestellen|zahlen|drucken|arbeiten)( \S+){0,4}|(stehen|steht)( \S+){0,4} wieder( \S+){0,3} (zur verfügung|bereit|offen)
(kuh (ist )?vom eis|drops (ist )?gelutscht|deckel (drauf|zu|drüber)|mach\S* den deckel drauf|thema durch|haken (dran|drunter)|alles (palletti|paletti|in butter|roger|wieder gut|tutti)|läuft wie( \S+){1,4}|wie geschmiert|wie am schnürchen|schnee von gestern|aus die maus|feierabend|durchatmen|ende gut,? alles gut|ende im gelände|sturm (hat sich )?gelegt|glatt gelaufen|können( \S+){0,2} (schlafen|aufatmen|durchatmen|weiterschlafen|ins bett|nach hause)( \S+){0,3}|gute nacht|die luft ist rein|glück gehabt)
(alarm|alert|warnung|meldung|notfall|störungsmeldung|einsatz)( \S+)? (zurückgenommen|zurückgesetzt|zurückgezogen|aufgehoben|abgemeldet|abgeblasen|beendet|geschlossen|gelöscht)( \S+){0,5}|(automatisch|selbsttätig|von selbst|von allein|durch regel)( \S+)? (geschlossen|gelöst|behoben|beendet|erledigt|verschwunden|erholt)( \S+){0,5}|(geschlossen|gelöst|behoben|beendet|aufgehoben|erholt)\s*[:–]( \S+){1,5}|entwarnung\s*:?( \S+){0,4}|recovery\s*[:–]( \S+){0,5}
(erholt|gefangen|beruhigt|normalisiert|stabilisiert|eingependelt|erledigt|aufgelöst|gelegt)( \S+){0,2} (sich|hat|haben)( \S+){0,3}|(hat|haben) sich( \S+){0,3} (erholt|gefangen|beruhigt|normalisiert|stabilisiert|eingependelt|erledigt|von selbst gelöst|aufgelöst|gelegt)( \S+){0,3}
(kunden|nutzer|filialen|kassen|anwender|alle|patienten|bestellungen|zahlungen|buchungen|mails?|drucker|züge|anmeldung)( \S+){0,4} (merken nichts mehr|wieder|durch|ohne fehler|normal|fehlerfrei|einwandfrei|reibungslos)( \S+){0,4}|(warteschlange|queue|rückstau|rückstand|backlog)( \S+){0,3} (leer|abgebaut|abgearbeitet|aufgelöst|null|weg|aufgeholt)( \S+){0,3}
(angriff|verschlüsselung|ausbreitung|abfluss|einbruch|schadsoftware|leck|brand)( \S+){0,3} (gestoppt|eingedämmt|abgewehrt|beendet|unterbunden|isoliert|entfernt|gelöscht|dicht)( \S+){0,4}|(wiederanlauf|wiederherstellung|rückspielung|umschaltung|entstörung|behebung)( \S+){0,5} (abgeschlossen|erfolgreich|fertig|beendet|vollzogen|geglückt)|(neustart|rollback|rückbau|fix|patch|austausch|umschaltung)( \S+){0,4} (geholfen|gewirkt|gegriffen|gefruchtet|gereicht|gebracht|genügt)( \S+){0,3}
(problem|fehler|st(o|oe)rung|alarm|symptome|ausfall)( \S+)? (ist |sind |hat |haben )?(verschwunden|weg|behoben|vorbei|ausgestanden|passe|aus der welt|vom tisch|beseitigt|vor(u|ue)ber)
nichts (mehr|weiter) zu (tun|melden)|(wir|ich) (sind|bin) (wieder )?(zur(u|ue)ck|da|(u|ue)ber den berg|aus dem schneider|fertig)|gute nacht( \S+)?|sache (erledigt|geregelt|gekl(a|ae)rt)( \S+){0,3}
(kunden|nutzer|zahlungen|bestellungen)( \S+)? (k(o|oe)nnen|gehen|laufen|funktionieren)( \S+)? wieder( \S+){0,3}|(lage|situation|werte|betrieb)( \S+)? (normalisiert|beruhigt|entspannt|stabil)( \S+){0,3}
behoben|gel(o|oe)st|erledigt|repariert|entsch(a|ae)rft|entst(o|oe)rt|wiederhergestellt|einged(a|ae)mmt|abgewendet|bereinigt|beseitigt|gebannt|stabilisiert|normalisiert|gefixt|mitigiert|bew(a|ae)ltigt
(vorfall|storung|fall|incident|alarm|ticket|problem|ausfall|thema|einsatz)( \S+){0,3} (geschlossen|beendet|abgeschlossen|vorbei|vorüber|voruber|erledigt|weg|aufgehoben|uberstanden)
(ich |wir )?(schließe|schliesse|schließen|schliessen|beende|beenden)( \S+){0,3} (vorfall|incident|fall|ticket|einsatz|storung|alarm|bridge|call)
entwarnung|fehlalarm|falscher alarm|aufatmen
(alles|wieder|dienst|system|systeme|service|seite|lage|werte|zuruck|server|plattform)( \S+){0,3} (normal|normalbetrieb|grun|gruen|in ordnung|gut|ok|okay|stabil|erreichbar|rund|verfugbar|online|funktionsfahig|im lot|sauber|ruhig|paletti|im normalbereich|hergestellt|im betrieb|im grunen bereich|gesund|da)
(lauft|laufen|funktioniert|funktionieren|geht|gehen|klappt|steht|arbeitet)( \S+){0,3} (wieder|normal|stabil|rund|einwandfrei|fehlerfrei)( \S+){0,2}
wieder (da|erreichbar|online|stabil|normal|grun|gruen|verfugbar|in betrieb|am laufen|oben|in ordnung|gesund)( \S+){0,2}
normalbetrieb( \S+){0,2}|im normalbetrieb
(krise|katastrophe|gefahr|brand|feuer|sturm|spuk|ausfall|storung)( \S+){0,2} (abgewendet|gebannt|geloscht|vorbei|uberstanden|beendet|voruber|aus|voruber)
keine (fehler|storungen|probleme|ausfalle|auswirkungen) mehr( \S+){0,3}|(fehler|probleme)( \S+){0,2} (treten nicht mehr auf|verschwunden|weg|aufgehort)|nicht mehr (betroffen|gestort|auf)
(kunden|nutzer|benutzer|anwender)( \S+){0,3} wieder( \S+){0,3}
(fix|patch|rollback|losung|korrektur)( \S+){0,2} (erfolgreich|eingespielt|ausgerollt|abgeschlossen|hat geholfen|wirkt|greift|live)( \S+){0,2}
`,
  },
  alone: {
    acknowledges: phrases`best(a|ae)tigt|quittiert|erhalten|verstanden|gesehen|gelesen|notiert|vermerkt|ok|okay|alles klar|jawohl|klar|gut|ja|jo|schaue|schau(e)? ich mir an|sehe es|sehe ich|bin da|da|hier|moment|einen moment|sekunde|komme|bin gleich da|angekommen|registriert|roger|empfangen|aye|schaue nach|geht klar|angenommen`,
    owns: phrases`meins|ich|bin dran|ubernehme|uebernehme|mach ich|mache ich|dran|in arbeit|in bearbeitung|wird untersucht|wird bearbeitet|ubernommen|uebernommen|untersuche|prufe|ich mach das|zugewiesen|arbeite dran`,
    resolves: phrases`behoben|gel(o|oe)st|erledigt|fertig|geschlossen|beendet|vorbei|abgeschlossen|repariert|entwarnung|fehlalarm|alles (gut|ok|okay|grun|gruen|in ordnung|normal|erledigt|paletti|im lot|bestens)|geht wieder|lauft( wieder)?|wieder (da|normal|ok|grun|gut)|stabil|erledigt und geschlossen|entstort|entscharft|normal|gefixt|wiederhergestellt|geschafft`,
  },
  otherMeanings: phrases`
tastendruck \d bestätigt|(pakete|anfragen|bytes|bestellungen|nachrichten|daten|ereignisse|anrufe|mails)( \S+){0,2} (empfangen|erhalten|bestätigt|quittiert|eingegangen|bearbeitet)( \S+){0,4}|(nutzer|kunde|browser|server)( \S+){0,3} (bestätigt|geschlossen|quittiert)|(quittiert|bestätigt|behoben|geschlossen|gelöst|übernommen) durch [a-z]{3,} [a-z]{3,}( \S+){0,2}
(verbindung|socket|fenster|dialog|sitzung|datei|port|pull request|pr|laden|buro|markt|aufgabe|build|kompilierung|wartung|deployment|deploy|release|tests?|umfrage|formular|branch|dokument|pipeline|backup|sicherung)( \S+){0,6} (geschlossen|beendet|erledigt|abgeschlossen|gelost|fertig|erfolgreich|bestanden|behoben)
(abhangigkeiten|namen?|dns|host|konflikte?) (auf)?gelost
`,
  harmlessNegations: phrases`
(seit|nach|für) (\S+ ){1,3}(keine|ohne)( \S+){0,3}|keine (\S+ )?(weiteren?|neuen?|ereignisse|meldungen|vorkommnisse|auswirkungen|ausbreitung|verluste|kunden|einschränkungen|auffälligkeiten)( \S+){0,3}|nichts mehr( davon)?|nicht (nötig|notwendig|erforderlich)|kein (test|duplikat|fehlalarm|grund|probealarm)( \S+){0,2}|braucht (keiner|niemand)( \S+){0,3}|(niemand|keiner) (antwortet|erreichbar|ging ran|braucht|muss)( \S+){0,3}|ohne (fehler|verlust|datenverlust|weitere\S*|probleme|unterbrechung|einschränkung\S*|menschlich\S*)( \S+){0,2}|ist offen|noch offen|(ursache|grund)( \S+){0,3} (unklar|offen|unbekannt|noch)|warum( \S+){1,5}
keine panik|keine sorge|nichts (mehr|weiter) zu (tun|melden)|keine (sorge|fehler mehr|probleme mehr|panik|storungen mehr|auswirkungen mehr)|keine (fehler|probleme|storungen)( \S+)? mehr|treten nicht mehr auf|nicht mehr (betroffen|gestort)|niemand muss( \S+){0,2}|es muss niemand( \S+){0,3}|keiner muss( \S+){0,2}|kein (problem|runbook( gefunden)?|grund zur sorge)|ursache (unklar|unbekannt)`,
  persists: persists.german,
  denials: phrases`
zu fruh|verfruht|weit davon entfernt|noch lange|womoglich|moglicherweise|vermutlich|vielleicht|ware|durfte|darf|durfen
ist (deaktiviert|ausgeschaltet|abgeschaltet|inaktiv)
bitte
knopf|schaltflache|taste
geplant|morgen|vorgesehen|angesetzt
(best(a|ae)tige|quittiere) (den|die|das) \S+ (in|mit|per)
nicht|nichts|kein(e|er|en|em|es)?|niemand(em|en)?|nie|niemals|ohne|weder|noch (offen|nicht)|un(quittiert|bestatigt|gelost|besetzt|zugewiesen|behoben)|steht aus|ausstehend|warte(t|n)?|wartet auf|fehlgeschlagen|fehlt|gescheitert|verweigert|abgelehnt|wieder (geoffnet|aufgetreten|offen)|braucht|brauchen|benotigt|gesucht|suchen (einen|jemanden)|abgelaufen|zuruckgezogen|heißt|heisst|bedeutet|schlage( \S+)? vor|vorschlag|empfehle|konnte|konnten|sollte|sollten|wurde \S+ beheben|wird( \S+){0,4} (behoben|gelost|geschlossen|eskaliert|wiederhergestellt)|mit der nachsten|nachste[nrs]?|marz|januar|februar|april|juni|juli|august|september|oktober|november|dezember|gestern|letzte (woche|nacht)|letzten|fruher(e)?|melde mich|offen|muss|mussen
`,
  denialsStandAnywhere: true,
  conditions: phrases`
laut( \S+)? (anbieter\S*|statusseite|hersteller|doku\S*)|angeblich|letzte[nrs]? (woche|monat|jahr|quartal|mal)|gestern|vorgestern|damals|würde|könnte|sollte|wäre|hätte|dürfte
wenn|falls|sobald|sofern|bis (jemand|der|die|das|es)|bevor|solange|erst (wenn|nach)|es sei denn|ob`,
  instructions: phrases`
bitte|drucke|drucken sie|klicke|klicken sie|antworte|antworten sie|best(a|ae)tige (den|die|das|in|mit|per)|best(a|ae)tigen sie|quittiere (den|in)|schließe (das|den)( \S+)? (ticket|wenn)|weise|markiere|nutze|benutze|schreibe|tippe|jemand (muss|soll|sollte)|man muss|denkt daran|wahle|um zu|zum (best(a|ae)tigen|ubernehmen|quittieren)|prufen sie|du musst|sie mussen|ihr musst|es fehlt|reagiere
`,
  questions: phrases`wer|wann|wie|warum|wo|was|ist (jemand|das|der|die|es)|hat (jemand|einer)|kann (ich|jemand|man)|kummert sich (jemand|wer)|sollen wir|konnen wir`,
  frames: phrases`(\S+ ){0,2}(vorlage|beispiel|optionen|runbook|anleitung|erinnerung|antwortvorschlag|schritte|zustande|automatische zusammenfassung)( \S+){0,2}\s*:`,
  firstPerson: phrases`ich|wir|mich|mir|uns|meine?|unsere?`,
}
