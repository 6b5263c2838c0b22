import type { Lexicon } from '../lexicon.ts'
import { phrases } from '../phrases.ts'
import { persists } from './persists.ts'

export const dutch: Lexicon = {
  language: 'nl',
  marks: phrases`de|het|een|en|zijn|wordt|werd|heeft|heb|hebben|ik|wij|we|ze|ons|mij|op|met|van|te|aan|bij|voor|niet|geen|niemand|iemand|alles|storing|dienst|nog|wie|als|weer|eraan|ermee|onze|melding|om|maar|dit|dat|er|uit|naar|ben|je|door|over|hier|al|kan|toe|is|in|alarm|incident|probleem|per|me|orde|handen|opgelost|gesloten`,
  claims: {
    acknowledges: phrases`
(ack|bevestiging|akkoord)( \S+)? (gezet|gegeven|gestuurd|verstuurd|gedaan|geplaatst)( \S+){0,4}|(staat|komt|is|ligt|hebben|heb)( \S+){0,3} (op (de|onze|mijn) (radar|netvlies|lijst)|op het netvlies|in beeld|binnen|doorgekregen|meegekregen|gezien|gelezen|vernomen|genoteerd|aangekomen)( \S+){0,4}
(op|naar|als) ("|')?(bevestigd|gelezen|gezien|ontvangen|geaccepteerd)("|')?( gezet| gemarkeerd| gegaan)( \S+){0,5}|(melding|alarm|oproep|bericht|page|seintje|signaal|alert|telefoon|pieper)( \S+){0,5} (opgenomen|beantwoord|bevestigd|gelezen|gezien|binnengekomen|genoteerd|geregistreerd|ontvangen|aangenomen|weggedrukt|gesnoozed|gehoord|opgemerkt|doorgekomen)( \S+){0,4}
(piket|piketdienst|wachtdienst|wacht|iemand|monteur|beheerder|operator|nachtdienst)( \S+){0,4} (nam op|heeft opgenomen|bevestigde|bevestigd|reageerde|gereageerd|beantwoordde|drukte op|gedrukt|akkoord|ingelicht|heeft gezien|weet ervan)( \S+){0,5}
(helder|duidelijk|check|oké|ok|prima|top|begrepen|genoteerd|ontvangen|gezien|jazeker|ja hoor|roger|yes),? (dank\S*|bedankt|dankjewel|thanks|gezien|gelezen|genoteerd|ontvangen|duidelijk|binnen|merci)( \S+){0,5}|(we|wij|ik|ons team)( \S+)? (zijn|ben|is|weten|weet)( \S+)? (op de hoogte|hiervan|ervan|bekend met|ingelicht|van op de hoogte|ervan af|gewaarschuwd)( \S+){0,4}|kennis van genomen( \S+){0,3}|aye( aye)?|komt door( \S+)?
(bevestiging|ontvangstbevestiging|terugkoppeling)( \S+){0,2} (verstuurd|verzonden|gegeven|gestuurd|onderweg)|(melding|alarm|bericht|notificatie|verzoek)( \S+){0,4} (binnen|vastgelegd|aangekomen|binnengekomen|opgenomen|geregistreerd|gezien|genoteerd|ontvangen)|(net|zojuist|al|zonet)( \S+)? (gezien|gelezen|ontvangen)
ontvangen|ontvangst(bevestiging)?( \S+){0,2} (bevestigd|verstuurd|verzonden)|(ik |wij |we |hierbij )*bevestig(en)? (de )?(ontvangst|melding|het alarm)( \S+){0,2}|bevestigd
(melding|alarm|alarmmelding|bericht|storing|ticket|pagina|oproep|waarschuwing|verzoek|incident)( \S+){0,3} (ontvangen|gezien|gelezen|bevestigd|geregistreerd|genoteerd|aangenomen|geaccepteerd|binnengekomen|begrepen|gedempt)
(heb|hebben|heeft)( \S+){0,5} (ontvangen|gezien|gelezen|bevestigd|genoteerd|aangenomen|geaccepteerd|opgenomen|gereageerd|geantwoord|geregistreerd|opgemerkt|gehoord|gedempt|ontvangst)
(is |wordt )?(genoteerd|geregistreerd|begrepen|duidelijk|akkoord|aangenomen)( onder( \S+){1,2})?
(zijn|is|ben)( \S+){0,3} op de hoogte( \S+){0,4}|luid en duidelijk|komt in orde|begrepen|roger
(pager|alarm|meldingen|oproep)( \S+){0,2} (gedempt|gestopt|gepauzeerd|uitgezet)
`,
    owns: phrases`
(laat|laten)( \S+){0,2} (maar )?(aan mij|aan ons)( over)?( \S+){0,2}|(mag|komt|ligt|ga|gaat)( \S+)? op (mijn|ons) (bordje|bord|plaat|lijstje)|(deze|die|dit|dat|'m|hem)( \S+){0,2} (is|voor|neem|pak|doe|heb|krijg)( \S+)? (voor mij|van mij|ik|wij|mijn|voor ons|te pakken)( \S+){0,3}|handschoen opgepakt|(trek|trekken) (ik |wij |we )?(de )?kar( \S+){0,3}|ik trek( \S+){0,4}
(ik|we|wij|ben|zit|hang|sta|zijn|zitten|hangen|staan)( \S+){0,3} (erbovenop|er bovenop|erop|ermee bezig|mee bezig|in de (logs|code|server|database|shell)|aan het \S+|op de server|achter het toetsenbord|druk (mee|bezig)|middenin|al (in|aan|bezig))( \S+){0,5}|(net )?begonnen (met|aan)( \S+){1,5}|wordt( \S+){0,3} (aan gesleuteld|aan gewerkt|naar gekeken|opgepakt|onderzocht|uitgezocht|behandeld)( \S+){0,3}
(zet|herstart|draai|schakel|leid|isoleer|blokkeer|leeg|verplaats|vergelijk|kijk|zoek|loop|spit|graaf|ruim|sluit|haal|start|stop|kill|migreer|pas|rol|kap|patch|bouw|speel|schaal|voer|vervang|neem)( \S+)? (ik|we|wij|nu|de|het|alle|even|alvast|vast|verkeer|zelf)( \S+){0,6}|heb( \S+)? (zelf|net|inmiddels|alvast|nu)( \S+){1,5} (gekild|herstart|gestart|teruggedraaid|gedraaid|geïsoleerd|aangezet|uitgezet|omgezet|opgepakt|overgenomen)( \S+){0,6}
(ons|het|een|onze|de|twee)? ?(team|\S*team|monteurs?|engineers?|technici|collega's|beheerders?|leverancier|netwerkmensen|specialisten|experts?|kpn|piket|ploeg|groep|mensen)( \S+){0,5} (zit|zitten|kijkt|kijken|werkt|werken|staat|staan|zoekt|zoeken|meet|meten|is bezig|zijn bezig|erop|ernaar|ter plaatse|vervangt|vervangen|aan de slag|druk|onderweg|in behandeling|in onderzoek)( \S+){0,5}
(toegewezen|overgedragen|doorgezet|gerouteerd|uitgezet|ondergebracht) (aan|bij|naar) (de |het |een )?(bot|groep|team|wachtrij|assistent|agent|automatisering|piket|servicedesk|ploeg|robot|copilot)( \S+){0,3}|zichzelf( \S+){0,4} (ingevuld|toegewezen|gezet|aangewezen)|(herstelscript|herstel|terugdraaien|failover|omschakeling|herstart|opschoning|quarantaine|onderzoek|reparatie)( \S+){0,3} (gestart|draait|loopt|bezig|in gang|ingezet|aangezwengeld|aan de gang)( \S+){0,3}|(leiding|regie|coördinatie|stuur|touwtjes)( \S+){0,4} (bij mij|bij ons|in handen|overgenomen|heb ik|neem ik|ligt hier)( \S+){0,2}
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
(kou (is )?uit de lucht|leed (is )?geleden|klaar is kees|kat in 't bakkie|einde (oefening|verhaal|incident|storing|sev-?\d|alarm)|brand (is )?(geblust|meester|uit)|sein (is |op )?veilig|gevaar (is )?geweken|zaak gesloten|boek dicht|zand erover|loos alarm|vals alarm|ga(at)? (maar )?(slapen|weer slapen)|slaap (lekker|zacht)|weltrusten|kruip (maar )?( \S+){0,3}|iedereen (kan|mag)( \S+){0,2} (slapen|naar huis|weer verder|rusten|ademhalen)( \S+){0,3}|we kunnen (inpakken|ademhalen|naar bed|afschalen)( \S+){0,3}|opgelost en wel|achter de rug|voor de bakker|in kannen en kruiken|koek en ei|peis en vree|alles pais en vree|eind goed,? al goed|uit de wereld( geholpen)?|storm (is )?(gaan liggen|voorbij|geluwd))
(draait|loopt|werkt|doet|gaat|rijdt|verloopt|verlopen(?! (sinds|weer|normaal|zoals))|laden|laadt|print|printen|reageert|antwoordt|functioneert|draaien|lopen|werken|rijden)( \S+){0,4} (weer|als een (zonnetje|trein|tierelier)|op rolletjes|gesmeerd|naar behoren|op volle toeren|zoals( \S+){1,4})( \S+){0,4}|(hij|ie|alles|het) doet het( \S+)?|(weer|terug)( \S+)? (online|actief|up|in de lucht|bereikbaar|beschikbaar|normaal|gewoon|in bedrijf|op de rails|op orde|groen|stabiel|onder de drempel|op niveau|gezond|open|operationeel)( \S+){0,4}
(gesloten|opgelost|hersteld|verholpen|afgesloten|afgehandeld|afgemeld) (wegens|na|door|om|automatisch|vanzelf|sinds|binnen|met|zonder)( \S+){0,5}|(is |zijn )?(vanzelf|uit zichzelf|spontaan) (over\w*|hersteld|opgelost|verdwenen|weggegaan|gestopt|bijgetrokken)( \S+){0,2}|(zelfherstel|herstel|failover|omschakeling|terugdraai\S*|rollback|herstart|fix|patch)( \S+){0,4} (geslaagd|gelukt|afgerond|voltooid|heeft gewerkt|geholpen|succesvol|hielp|werkt|klaar)( \S+){0,4}|\[(herstel|hersteld|opgelost|ok|gesloten|up)\]|(herstel|hersteld|opgelost|ok|up|recovery)\s*:( \S+){1,4}
(klanten|gebruikers|bezoekers|reizigers|patiënten|chauffeurs|winkels|kassa's|burgers|leerlingen|medewerkers|betalingen|bestellingen)( \S+){0,3} (weer|zonder (fouten|problemen)|gewoon|normaal)( \S+){0,4}|(wachtrij|achterstand|file|backlog)( \S+){0,3} (is )?(leeg|weggewerkt|weg|ingelopen|verwerkt|opgelost|nul)( \S+){0,3}|(aanval|lek|inbraak|besmetting|verspreiding|uitbraak|dreiging)( \S+){0,3} (gestopt|ingedamd|afgeslagen|gedicht|verwijderd|weg|onder controle|geblokkeerd|beëindigd)( \S+){0,3}|(euvel|storing|probleem|uitval|hapering|incident|alarm)( \S+){0,4} (uit de wereld|achter de rug|verholpen|weg|voorbij|over|verdwenen|afgerond|opgeheven|ingetrokken|geweken|is klaar)( \S+){0,3}
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
(pakketten|pakketjes|bytes|verzoeken|berichten|sensorberichten|orders|data|events|aanvragen|betalingen|gesprekken)( \S+){0,2} (ontvangen|bevestigd|verwerkt|gesloten|opgenomen)( \S+){0,4}|ontvangen (bytes|pakketten|berichten|sensorberichten|data|gesprekken)( \S+){0,3}|opgenomen gesprekken( \S+)?|gemiste ack\S*|(ticket|akkefietje|melding)( \S+)? (over|met|rond) (de|het)( \S+){1,5} (dicht|gesloten|opgelost|afgehandeld|verholpen)( \S+)?|nadat een medewerker akkoord( \S+)?
(verbinding|socket|venster|dialoog|sessie|bestand|poort|pull request|pr|winkel|kantoor|markt|taak|build|onderhoud|deploy|release|uitrol|tests?|enquete|formulier|branch|document|pipeline|back-?up)( \S+){0,6} (gesloten|afgerond|klaar|opgelost|voltooid|geslaagd|voorbij|beeindigd|gedaan)
(afhankelijkheden|namen?|dns|host|conflicten?) (opgelost|omgezet)
`,
  harmlessNegations: phrases`
(geen|zonder) (\S+ )?(opmerking|nieuwe|verdere|fouten|problemen|meldingen|signalen|impact|gevolgen|verlies|dataverlies|klanten|test|dubbele|oefening|reden|paniek|zorgen|toelichting|onderbreking)( \S+){0,3}|uitblijven van( \S+){0,3}|hoeft (niemand|niet|er niemand)( \S+){0,3}|niemand (hoeft|reageert|opnam|neemt op|nam op|te bereiken)( \S+){0,2}|niet (bereiken|te bereiken|nodig|langer|meer|getest)( \S+){0,2}|(kende|ken) ik nog niet|(oorzaak|reden)( \S+){0,3} (onbekend|niet|nog)( \S+){0,2}|weten niet (precies )?(waarom|wat|hoe)
(komen|treden|zijn)( \S+)? niet meer( voor| op)?|niets meer|geen (paniek|zorgen)|niemand hoeft( \S+){0,3}|je hoeft niets|geen (zorgen|probleem|paniek|draaiboek( gevonden)?)|geen (fouten|storingen|problemen|impact|meldingen) meer|oorzaak (onbekend|onduidelijk)`,
  persists: persists.dutch,
  denials: phrases`
te vroeg|voorbarig|verre van|wellicht|mogelijk
(is|staat) (uitgeschakeld|gedeactiveerd)|staat uit voor|boven de norm
alsjeblieft|alstublieft|aub|graag|gelieve
gepland|morgen|ingepland
bevestig (het|de|dit|deze) \S+ (in|via|met|binnen)
niet|niets|geen|niemand|nooit|zonder|noch|on(bevestigd|opgelost|toegewezen)|wacht(en|t)?( op)?|in afwachting|mislukt|ontbreekt|geweigerd|afgewezen|heropend|nodig|zoeken|gezocht|verlopen|ingetrokken|betekent|stel( \S+)? voor|voorstel|zou|zouden|kan het|moet|moeten|misschien|volgende (versie|release|week)|van (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|gisteren|vorige|eerdere?|laat het weten|duurt voort|onbekend|nog steeds
`,
  denialsStandAnywhere: true,
  conditions: phrases`
mocht(en)?|zou(den)?|gisteren|eergisteren|vorige (week|maand|zomer|keer|nacht)|vorig jaar|destijds|toen (verholpen|opgelost)|volgens (de|het)|lijkt op|naar verluidt|nadat (een|de|iemand)
als(?! een)|indien|zodra|wanneer|totdat|voordat|zolang|tenzij|mits|of het`,
  instructions: phrases`
graag|gelieve|bevestig (het|de|deze|dit|in|binnen|via)|klik|druk|antwoord|reageer|sluit (het|dit)( \S+)? (ticket|als)|wijs|markeer|gebruik|typ|schrijf|iemand (moet|dient|zou)|er moet|denk eraan|kies|om te|pak dit|neem (dit|contact)|je moet|jullie moeten|alsjeblieft|a\.u\.b\.|aub|controleer
`,
  questions: phrases`wie|wat|wanneer|hoe|waarom|is (iemand|het|dit|er)|heeft (iemand|er)|kunnen we|kan iemand|zijn we|moeten we`,
  frames: phrases`(\S+ ){0,2}(sjabloon|voorbeeld|opties|draaiboek|handleiding|herinnering|voorgesteld antwoord|stappen|statussen|automatische samenvatting)( \S+){0,2}\s*:`,
  firstPerson: phrases`ik|wij|we|mij|ons|mijn|onze|me`,
}
