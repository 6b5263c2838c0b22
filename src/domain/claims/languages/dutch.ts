import type { Lexicon } from '../lexicon.ts'
import { phrases } from '../phrases.ts'
import { persists } from './persists.ts'

export const dutch: Lexicon = {
  language: 'nl',
  marks: phrases`de|het|een|en|zijn|wordt|werd|heeft|heb|hebben|ik|wij|we|ze|ons|mij|op|met|van|te|aan|bij|voor|niet|geen|niemand|iemand|alles|storing|dienst|nog|wie|als|weer|eraan|ermee|onze|melding|om|maar|dit|dat|er|uit|naar|ben|je|door|over|hier|al|kan|toe|is|in|alarm|incident|probleem|per|me|orde|handen|opgelost|gesloten`,
  claims: {
    acknowledges: phrases`
(bevestiging|ontvangstbevestiging|terugkoppeling)( \S+){0,2} (verstuurd|verzonden|gegeven|gestuurd|onderweg)|(melding|alarm|bericht|notificatie|verzoek)( \S+){0,4} (binnen|vastgelegd|aangekomen|binnengekomen|opgenomen|geregistreerd|gezien|genoteerd|ontvangen)|(net|zojuist|al|zonet)( \S+)? (gezien|gelezen|ontvangen)
ontvangen|ontvangst(bevestiging)?( \S+){0,2} (bevestigd|verstuurd|verzonden)|(ik |wij |we |hierbij )*bevestig(en)? (de )?(ontvangst|melding|het alarm)( \S+){0,2}|bevestigd
(melding|alarm|alarmmelding|bericht|storing|ticket|pagina|oproep|waarschuwing|verzoek|incident)( \S+){0,3} (ontvangen|gezien|gelezen|bevestigd|geregistreerd|genoteerd|aangenomen|geaccepteerd|binnengekomen|begrepen|gedempt)
(heb|hebben|heeft)( \S+){0,5} (ontvangen|gezien|gelezen|bevestigd|genoteerd|aangenomen|geaccepteerd|opgenomen|gereageerd|geantwoord|geregistreerd|opgemerkt|gehoord|gedempt|ontvangst)
(is |wordt )?(genoteerd|geregistreerd|begrepen|duidelijk|akkoord|aangenomen)( onder( \S+){1,2})?
(zijn|is|ben)( \S+){0,3} op de hoogte( \S+){0,4}|luid en duidelijk|komt in orde|begrepen|roger
(pager|alarm|meldingen|oproep)( \S+){0,2} (gedempt|gestopt|gepauzeerd|uitgezet)
`,
    owns: phrases`
(ik|wij|we) (ga|gaan|zal|zullen) ((het|dit|dat|hier|er|me|de) )?(\S+ ){0,3}(repareren|oplossen|oppakken|overnemen|kijken|onderzoeken|herstellen|fixen|regelen|herstarten|terugdraaien|analyseren|slag|doen|uitzoeken|verhelpen)( \S+){0,2}
(de |het |een |onze |ons )?(agent|bot|robot|systeem|automatisering|ai|team|technicus|monteur|engineer|specialist|autopilot|wachtdienst|assistent|collega|\S+ team|\S+bot)( \S+)? (neemt|heeft|leidt|analyseert|onderzoekt|herstelt|repareert|behandelt|werkt|zit|stuurt|coordineert|kijkt|lost|start|regelt|pakt)( \S+){0,5}
(ik|wij|we) (bekijk|bekijken|leid|leiden|repareer|repareren|los|lossen|controleer|zijn begonnen|ben begonnen|zijn gestart|hebben gestart|zijn het aan|zijn aan)( \S+){0,6}|er (zit|is|staat|kijkt)( al)? (een|iemand)( \S+){0,4}
(dienst|service|server|systeem|pods?)( \S+)? wordt( \S+)? (herstart|hersteld|gerepareerd|teruggezet|omgeschakeld)|(ligt|is|zit) in (mijn|onze|goede) handen|(geen paniek|geen zorgen|rustig maar|kalm blijven),?( \S+){0,4}|heeft het commando|behandelaar: \S+
(ik|wij|we) (pak|pakken|neem|nemen|regel|regelen|doe|doen|kijk|kijken|onderzoek|onderzoeken|los|lossen|zit|zitten|ga|gaan|heb|hebben|werk|werken|leid|leiden|coordineer|coordineren|herstel|herstellen|herstart|draai|draaien|fix|start|starten|zoek|zoeken|stuur|analyseer|behandel|beheer|zet|rol|voer|handel)( \S+){0,3} (op|over|het|dit|dat|me|mij|ons|de leiding|de touwtjes|het commando|ernaar|erbovenop|eraan|ermee|aan|uit|mee|terug|de \S+|een \S+|er|bezig|hand|handen|controle|af|slag|nu)( \S+){0,4}
(ben|zijn|is|druk|team is|mensen zijn)( \S+){0,3} (mee bezig|ermee bezig|ermee aan de slag|bezig|aan het (werk|kijken|onderzoeken|zoeken|analyseren|herstellen)|ermee|op de zaak|onderweg|erop|erbij|ingeschakeld|aan zet|in actie|erbovenop)( \S+){0,3}
mee bezig|wordt (opgepakt|onderzocht|behandeld|bekeken|aan gewerkt|opgelost nu|geanalyseerd|uitgerold|hersteld|teruggedraaid|afgehandeld)|er wordt( \S+){0,3} (gewerkt|gekeken|onderzocht|ingegrepen)( \S+){0,3}
(opgepakt|overgenomen|aangenomen)( door( \S+){1,3})?|(heb|hebben|heeft)( \S+){0,4} (opgepakt|overgenomen|op (me|zich) genomen|de leiding( genomen)?)
laat (het|dit|dat)?( \S+){0,2} (aan (mij|ons) over|mij maar|bij mij)|laat mij maar|reken op mij
(in (goede|mijn|onze) handen|onder controle|in de hand)
(ik ben|ik word|ik fungeer als)( \S+){0,2} (verantwoordelijk\S*|incidentleider|leider|eigenaar|commandant|lead|aanspreekpunt|coordinator)( \S+){0,4}
toegewezen aan (het |de |een )?(bot|team|agent|mij|automatisering|systeem|sre\S*|wacht\S*)( \S+){0,2}
(onderzoek|analyse|diagnose|herstel|rollback|mitigatie|reparatie|terugdraaien|herstelwerk\S*)( \S+){0,2} (loopt|gestart|bezig|gaande|begonnen|onderweg|is ingezet|in gang)( \S+){0,2}
in (behandeling|onderzoek|uitvoering)
(engineers|technici|team|collega's|specialisten|iemand|experts|monteurs|ontwikkelaars|wachtdienst)( \S+){0,3} (werken|werkt|kijken|kijkt|onderzoeken|onderzoekt|bezig|ingeschakeld|aan de slag|pakt|pakken|opgepakt|ermee)( \S+){0,4}
(oplossing|fix|hulp|herstel|patch)( \S+){0,2} (onderweg|in aantocht|wordt (uitgerold|voorbereid|toegepast)|komt eraan)
(ga maar|gaan jullie maar|slaap)( \S+){0,2} (slapen|lekker|rustig|verder)|niemand hoeft( \S+){0,4}|je hoeft niets( \S+){0,3}
`,
    resolves: phrases`
(fouten|storingen|meldingen|problemen|symptomen) (komen|treden|zijn)( \S+)? (niet|er niet) meer( \S+)?|(probleem|fout|storing|uitval|alarm)( \S+)? (is |zijn )?(weg|verdwenen|voorbij|van de baan|achter de rug|verholpen|over)
(oplossing|fix|patch|rollback|herstel)( \S+)? (uitgerold|gecontroleerd|toegepast|live|bevestigd|voltooid|doorgevoerd|geslaagd)( \S+){0,3}|niets meer te (doen|melden)|(we|wij) zijn (weer )?(terug|er weer|uit de problemen|veilig)( \S+)?|welterusten( \S+)?|zaak (afgedaan|gesloten|afgehandeld|rond)( \S+){0,3}
(klanten|gebruikers|betalingen|bestellingen)( \S+)? (kunnen|gaan|werken|lopen)( \S+)? weer( \S+){0,3}|(alles|dienst|boel) doet het weer|(situatie|toestand|dienst|systeem)( \S+){0,3} (normaal|stabiel|hersteld|gestabiliseerd)( \S+){0,3}
opgelost|verholpen|gefixt|gefikst|gerepareerd|gemitigeerd|hersteld|bezworen|afgehandeld|ingedamd|afgewend|gestabiliseerd|genormaliseerd|geneutraliseerd
(incident|storing|zaak|ticket|probleem|alarm|melding|crisis|uitval|kwestie)( \S+){0,3} (gesloten|afgerond|voorbij|klaar|beeindigd|over|afgesloten|opgeheven|weg)
(ik |we |wij )?(sluit|sluiten|rond|ronden)( \S+){0,2} (incident|zaak|ticket|storing|melding|bridge|af)
(alles|dienst|systeem|systemen|service|site|zaken|waarden|werkt|draait|situatie|platform|boel)( \S+){0,3} (weer( \S+){0,2}|normaal|in orde|groen|goed|ok|oke|stabiel|veilig|hersteld|bereikbaar|rustig|gezond|op orde|naar behoren)
(werkt|werken|draait|draaien|loopt|functioneert|doet het|is)( \S+){0,2} weer( \S+){0,3}
weer (online|bereikbaar|normaal|stabiel|beschikbaar|in de lucht|operationeel|gezond|groen|in orde|terug)( \S+){0,2}
terug (naar|in|op) (normaal|het oude niveau|de lucht|orde)
(vals alarm|loos alarm|brand meester|gevaar geweken|crisis (bezworen|afgewend|voorbij)|sein veilig|het is voorbij|ramp voorkomen)
geen (fouten|storingen|problemen|impact|meldingen) meer( \S+){0,3}|(fouten|problemen|foutmeldingen)( \S+){0,2} (verdwenen|weg|gestopt|voorbij)
(klanten|gebruikers)( \S+){0,3} weer( \S+){0,3}
`,
  },
  alone: {
    acknowledges: phrases`ontvangen|bevestigd|gezien|gelezen|genoteerd|begrepen|duidelijk|akkoord|ok|oke|ja|top|prima|kijk|ik kijk( even)?|kijk even|ben er|hier|momentje|even kijken|kom eraan|roger|is goed|doe ik|check|komt goed|geregistreerd|aangenomen`,
    owns: phrases`mijn|ik|opgepakt|mee bezig|bezig|ermee bezig|in behandeling|onderzoek loopt|ik pak het|ik regel het|ik doe het|overgenomen|toegewezen|wordt onderzocht|wordt opgepakt|aan de slag`,
    resolves: phrases`opgelost|verholpen|gefixt|gerepareerd|gesloten|afgerond|afgehandeld|klaar|hersteld|gedaan|voorbij|alles (ok|oke|goed|groen|in orde|normaal|veilig|rustig|werkt)|werkt weer|doet het weer|weer (goed|ok|normaal|online)|stabiel|vals alarm|gemitigeerd|geregeld|normaal|over`,
  },
  otherMeanings: phrases`
(verbinding|socket|venster|dialoog|sessie|bestand|poort|pull request|pr|winkel|kantoor|markt|taak|build|onderhoud|deploy|release|uitrol|tests?|enquete|formulier|branch|document|pipeline|back-?up)( \S+){0,6} (gesloten|afgerond|klaar|opgelost|voltooid|geslaagd|voorbij|beeindigd|gedaan)
(afhankelijkheden|namen?|dns|host|conflicten?) (opgelost|omgezet)
`,
  harmlessNegations: phrases`(komen|treden|zijn)( \S+)? niet meer( voor| op)?|niets meer|geen (paniek|zorgen)|niemand hoeft( \S+){0,3}|je hoeft niets|geen (zorgen|probleem|paniek|draaiboek( gevonden)?)|geen (fouten|storingen|problemen|impact|meldingen) meer|oorzaak (onbekend|onduidelijk)`,
  persists: persists.dutch,
  denials: phrases`
alsjeblieft|alstublieft|aub|graag|gelieve
gepland|morgen|ingepland
bevestig (het|de|dit|deze) \S+ (in|via|met|binnen)
niet|niets|geen|niemand|nooit|zonder|noch|on(bevestigd|opgelost|toegewezen)|wacht(en|t)?( op)?|in afwachting|mislukt|ontbreekt|geweigerd|afgewezen|heropend|nodig|zoeken|gezocht|verlopen|ingetrokken|betekent|stel( \S+)? voor|voorstel|zou|zouden|kan het|moet|moeten|misschien|volgende (versie|release|week)|van (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|gisteren|vorige|eerdere?|laat het weten|duurt voort|onbekend|nog steeds
`,
  denialsStandAnywhere: true,
  conditions: phrases`als|indien|zodra|wanneer|totdat|voordat|zolang|tenzij|mits|of het`,
  instructions: phrases`
graag|gelieve|bevestig (het|de|deze|dit|in|binnen|via)|klik|druk|antwoord|reageer|sluit (het|dit)( \S+)? (ticket|als)|wijs|markeer|gebruik|typ|schrijf|iemand (moet|dient|zou)|er moet|denk eraan|kies|om te|pak dit|neem (dit|contact)|je moet|jullie moeten|alsjeblieft|a\.u\.b\.|aub|controleer
`,
  questions: phrases`wie|wat|wanneer|hoe|waarom|is (iemand|het|dit|er)|heeft (iemand|er)|kunnen we|kan iemand|zijn we|moeten we`,
  frames: phrases`(\S+ ){0,2}(sjabloon|voorbeeld|opties|draaiboek|handleiding|herinnering|voorgesteld antwoord|stappen|statussen|automatische samenvatting)( \S+){0,2}\s*:`,
  firstPerson: phrases`ik|wij|we|mij|ons|mijn|onze|me`,
}
