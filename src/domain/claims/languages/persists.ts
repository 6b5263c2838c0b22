import { phrases, unspaced } from '../phrases.ts'

// For each language: a contrast, and behind it what still goes wrong. That the cause is unknown is no trouble that goes on.

export const persists = {
  english: phrases`
(but|yet|though|although|however|while|whereas|only|except)(?!( \S{1,30}){0,6} (cause|why|reason|known?|understood|postmortem|watch|eye|eta|monitoring))( \S+){0,6} (still|keeps?|remains?|continues?|persists?|(did not|didn't|has not|hasn't|have not|haven't|is not|isn't|are not|aren't|does not|doesn't|won't|not) (\S+ )?(move|moved|drop|dropped|fall|fell|fallen|help|helped|change|changed|recover|recovered|improve|improved|work|working|back|resolved|fixed|healthy|over|better|gone|cleared|draining|catching)|no (change|effect|improvement|difference|better)|unchanged|worse|climbing|growing|rising|failing|fails|back up)
`,
  spanish: phrases`
(pero|aunque|sin embargo|solo que)(?!( \S{1,30}){0,6} (causa|motivo|sabemos))( \S+){0,6} (sigue[n]?|continuan?|persisten?|todavía|aún|tampoco|igual|no (\S+ )?(ha|han|baja|bajan|bajó|mejora|mejoró|funciona|funcionan|sirvió|ayudó|cambió|cambia|movió|arranca|responde))
`,
  french: phrases`
(mais|pourtant|cependant|toutefois|or)(?!( \S{1,30}){0,6} (cause|raison|pourquoi))( \S+){0,6} (toujours|encore|persist\S*|continu\S*|restent?|sans effet|(n'a|n'ont|ne) (\S+ ){0,3}(pas|rien|plus))
`,
  german: phrases`
(aber|doch|jedoch|allerdings|trotzdem)(?!( \S{1,30}){0,6} (ursache|grund|warum))( \S+){0,6} (noch|weiter|weiterhin|steigt|steigen|bleibt|bleiben|unverändert|nicht|kein\S*)
`,
  portuguese: phrases`
(mas|porém|contudo|só que|embora)(?!( \S{1,30}){0,6} (causa|motivo|sabemos))( \S+){0,6} (continuam?|seguem?|ainda|não|persistem?|permanecem?|nada)
`,
  italian: phrases`
(ma|però|tuttavia|eppure)(?!( \S{1,30}){0,6} (causa|motivo|perché))( \S+){0,6} (ancora|continuano?|non|persist\S*|restano?|rimane|rimangono)
`,
  dutch: phrases`
(maar|echter|toch|alleen)(?!( \S{1,30}){0,6} (oorzaak|reden|waarom))( \S+){0,6} (nog|niet|geen|blijft|blijven|steeds)
`,
  russian: phrases`
(но|однако|хотя|а)(?!( \S{1,30}){0,6} (причин\S*|почему))( \S+){0,6} (не|все еще|все равно|продолжа\S*|по-прежнему|оста\S*|растет|растут)
`,
  japanese: unspaced`
(が、?|けど、?|ものの、?|のに、?|しかし)(?!.{0,12}(原因|理由)).{0,25}(まだ|続い|続き|残っ|変わら|上がり続|下がら|戻ら|減ら|改善し|まま)
`,
  chinese: unspaced`
(但|可是|不过|不過|然而|却|卻)(?!.{0,12}(原因|根因)).{0,20}(仍|还|還|依然|依旧|没|沒|未|不|继续|繼續|持续|持續)
`,
  korean: unspaced`
(지만|으나|는데|했으나|됐으나),?(?!.{0,12}(원인|이유)).{0,25}(여전|아직|계속|않|못|그대로|남아)
`,
}
