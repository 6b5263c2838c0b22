import type { Claim } from './claim.ts'
import { phrases, unspaced } from './phrases.ts'

/** The keys of a card or a change notice whose value is whoever has the incident. */
export const OWNER_KEYS = phrases`
(incident |current |new |case |alert |primary |role |active |acting |issue |ticket |update |problem )*(owner|owned|owner(ship)? (is )?(changed|set|now)|assignee changed|lead changed|commander changed|lead|leader|commander|ic|incident lead|incident commander|assignee|assigned to|assigned|assignment|responder|handler|handled by|owned by|claimed by|claimed|taken by|taken|driver|driving|who's driving|who is driving|owner going forward|running point|coordinator|dri|point of contact|poc|on it|who|point|pilot|in charge|incident manager|resolver|investigator|worki(ng|ed)( on it| it| by)?|working( on it| it| by)?|worked by|being worked by|led by|run by|managed by|remediator|operator|executor|accountable|responsible|held by|picked up by|held|acting)
responsable|encargad[oa]|(re)?asignad[oa]( a)?|asignacion|propietari[oa]|a cargo|al mando|mando|atiende|atendido por|lo lleva|lleva el caso|lider|lidera|dueno|comandante|coordinador[a]?|coordina|conduce|conductor|dirige|direccion|ejecutor|tecnico|tomad[oa] por|gestor|gestiona|en manos de|titular|quien lo lleva
pilote|pilotage|pilote par|proprietaire|attribue( a)?|affecte( a)?|assigne( a)?|attribution|affectation|en charge|referent|pris en charge par|prise en charge|intervenant|traite par|gere par|commandant|coordinateur|coordination|chef d'incident|conduite|aux commandes|aux manettes|mene par
verantwortlich(er|e)?|zustandig(keit)?|einsatzleitung|einsatzleiter|zugewiesen( an)?|zuweisung|bearbeiter(in)?|bearbeitung|bearbeitet von|leitung|geleitet von|ubernommen von|ubernommen durch|federfuhrung|koordination|koordinator|ansprechpartner|verantwortung|liegt bei|besitzer|inhaber|incident-?(leiter|leitung)|techniker|wer
responsavel|(re)?atribuid[oa] (a|ao|para)|atribuicao|encarregad[oa]|dono|lideranca|lider|plantonista|condutor|conduz|conducao|conduzido por|comandante|comando|coordenador|coordenacao|atendente|atendido por|assumido por|tratado por|em atendimento por|designado|tecnico
responsabile|(ri)?assegnat[oa]( a)?|assegnazione|guida|incaricato|assegnatario|pres[oa] in carico( da)?|coordinatore|coordinamento|in carico( a)?|gestit[oa] da|gestore|referente|conduce|comando|al comando|alla guida|regia|capo incidente|titolare|tecnico
verantwoordelijke?|eigenaar|toegewezen( aan)?|toewijzing|leiding|geleid door|behandelaar|opgepakt door|overgenomen door|incidentleider|incidentmanager|coordinatie|regie|in behandeling bij|uitvoerder|trekker|commandant|wie|ligt bij|monteur
ответственн(ыи|ая|ое)|исполнитель|назначен[оа]?( на)?|назначение|владелец|ведущии|ведет|лид|руководитель|руководит|взял[оа]? в работу|взято в работу|в работе у|командир|координатор|координирует|обрабатывает|кто ведет|куратор|занимается|ответственность
`
export const OWNER_KEYS_UNSPACED = unspaced`
(インシデント|現在の|現|主|今回の|新)*(担当(者|チーム|ボット)?|責任者|対応者|対応担当(者)?|オーナー|リード|リーダー|指揮(官|者|役)?|(インシデント)?コマンダー|アサイン(先)?|割り?当て(先)?|統括|オペレーター?|実施者|処理者)(変更|交代)?(は|が)?
(事件|当前|當前|目前|工单|工單|故障|本次|现任|新任|现场|現場|主)*(負責人|负责人|处理人|處理人|指挥(官|人)?|指揮(官|人)?|认领人?|認領人?|值班人|跟进人|跟進人|責任人|责任人|经办人|經辦人|指派(对象|對象|给|給)?|分派(对象|對象|给|給)?|受理人|承接人|主导(人)?|主導(人)?|接手人?|牵头人|牽頭人|担当|所有者|执行人|執行人)(变更|變更)?
(인시던트|장애|현재|주|새)?\s*(담당(자|팀|봇)?|책임자|지휘(자|관)?|처리자|소유자|배정(자)?|할당(자)?|대응자|조치자|리드|오너|커맨더|수행자)(\s*(변경|교체))?
`

export const STATUS_KEYS = phrases`
(incident |alert |current |new |case |issue |ticket |monitor |service |ack |overall |problem |final |page )*(status|state|phase|stage|condition|resolution|milestone|progress|ack state|outcome)|(incident |alert |issue |case |monitor |ticket )?(status|state|phase|stage)( has)?( been)? (changed|updated|change|update|transition|set|moved)
estado|situacion|fase|etapa|estatus|avance|statut|etat|etape|avancement|zustand|stand|phase|bearbeitungsstand|fortschritt|situacao|andamento|stato|avanzamento|lavorazione|toestand|stand van zaken|voortgang|eindstatus|endstatus|статус|состояние|этап|стадия|фаза
`
export const STATUS_KEYS_UNSPACED = unspaced`
.{0,20}?(状态|狀態|状態|ステータス|阶段|階段|进度|進度|进展|進展|フェーズ|段階|상태|단계|진행(\s*상황)?|対応状況|状況|处理情况|處理情況)(变更|變更|更新|変更|が|は|변경)?(为|為)?
`

export const ACK_KEYS = phrases`
ack|acked|acknowledged|ack'd|ack status|ack state|acknowledgement|acknowledgment|confirmed|receipt|alert receipt|acked by|acknowledged by|confirmed by|accepted by|accepted|seen by|seen|read by|received by|received
confirmad[oa]( por)?|reconocid[oa]( por)?|acuse( de recibo)?|recibid[oa]( por)?|visto( por)?|acquitte( par)?|acquittement|accuse de reception|vu( par)?|confirme( par)?|bestatigt( von| durch)?|bestatigung|quittiert( von| durch)?|quittierung|gesehen( von)?|confermat[oa]( da)?|conferma|ricevut[oa]( da)?|vist[oa]( da)?|bevestigd( door)?|bevestiging|gezien( door)?|ontvangen( door)?|reconhecid[oa]( por)?|recebid[oa]( por)?|ciente|подтвердил|подтвержден[оа]?|подтверждение|принял|принят[оа]?|квитирован[оа]?
`
export const ACK_KEYS_UNSPACED = unspaced`
確認(者)?|受領(者)?|応答(者)?|确认人?|確認人|回执|回執|响应人?|回應人?|확인(자)?|수신 확인|접수(자)?
`

/** The keys whose value is who did what the line tells. */
export const ACTOR_KEYS = phrases`
by|acknowledged by|acked by|resolved by|closed by|updated by|confirmed by|changed by|user|agent name|actor|person|name|done by|por|par|von|durch|da|door|кем|owner|assignee|lead|incident lead|commander|assigned to|responder|usuario|utilisateur|benutzer|utente|gebruiker|автор|responsable|bearbeiter|verantwortlich|responsavel|responsabile|eigenaar|behandelaar|исполнитель|ответственныи
`

export const NOBODY =
  /^[\s(]*(?:none|no|nobody|no[- ]?one|unassigned|not (?:set|assigned|yet)|n\/a|na|null|tbd|tba|vacant|empty|open|unknown|unowned|pending|awaiting|waiting|false|0|-+|–|—|_+|\?+|\.{2,}|…|needed|wanted|missing|ninguno|ninguna|nadie|vacante|pendiente|por|sin|libre|aucun|aucune|personne|a designer|a definir|non|vacant|inconnu|en attente|niemand|keine[rs]?|offen|nicht|noch|unbekannt|unbesetzt|ninguem|nenhum|nao|vago|pendente|aguardando|nessuno|nessuna|da assegnare|da definire|non|vacante|geen|nog|niet|onbekend|vacant|leeg|никто|не|нет|отсутствует|вакант|пусто|なし|未|無し|无|無|空|待|暂无|暫無|未定|없음|미정|미지정|미배정|미)(?![\p{Script=Latin}\p{Script=Cyrillic}])|^$/u

const EDGE = '(?![\\p{L}\\p{N}])'

/** What a status, a phase or an arrow may lead to, and what that claims. Read from the start of the value. */
export const STATES: readonly [Claim, RegExp][] = [
  [
    'acknowledges',
    new RegExp(
      `^(?:auto-?)?(?:ack(?:ed|nowledged)?|received|seen|accepted|noted|read|reconocid[oa]|confirmad[oa]|recibid[oa]|vist[oa]|acusad[oa]|leid[oa]|acquitte|recue?|vue?|prise? en compte|bestatigt|quittiert|gesehen|angenommen|eingegangen|zur kenntnis genommen|reconhecid[oa]|recebid[oa]|ciente|riconosciut[oa]|confermat[oa]|ricevut[oa]|pres[oa] in visione|bevestigd|ontvangen|gezien|gelezen|geaccepteerd|принят[оа]?|подтвержден[оа]?|получен[оа]?|прочитан[оа]?|квитирован[оа]?|確認済み?|受領済み?|受付済み?|受信済み?|応答済み?|認知済み?|既読|已确认|已確認|已收到|已读|已讀|已受理|已接收|已响应|已回應|已知悉|확인됨|확인 ?완료|접수(?:됨| ?완료)?|수신 ?완료|읽음)${EDGE}`,
      'u',
    ),
  ],
  [
    'owns',
    new RegExp(
      `^(?:in progress|work in progress|investigat(?:ing|ion)|mitigating|mitigation|containment|containing|working|in work|identified|triaging|triage|being (?:handled|worked|investigated)|handling|under (?:active )?(?:investigation|review)|responding|assigned|claimed|owned|active(?:ly)? (?:response|investigation|worked)|remediating|fixing|en curso|investigando|en investigacion|en proceso|en tratamiento|en atencion|en progreso|mitigando|contencion|mitigacion|asignad[oa]|en cours|en traitement|prise? en charge|en investigation|confinement|attenuation|in bearbeitung|in arbeit|in untersuchung|in analyse|wird (?:bearbeitet|untersucht)|untersuchung|eindammung|zugewiesen|em andamento|em analise|em atendimento|em investigacao|em tratamento|contencao|mitigacao|atribuid[oa]|in corso|in lavorazione|in gestione|pres[oa] in carico|in analisi|contenimento|mitigazione|assegnat[oa]|in behandeling|in onderzoek|opgepakt|wordt (?:onderzocht|opgepakt)|indamming|toegewezen|в работе|в процессе|расследуется|расследование|обрабатывается|локализация|устраняется|диагностика|назначен[оа]?|взят[оа]? в работу|(?:現在)?(?:対応|調査|作業|処理|復旧|復旧作業|切り分け|着手)中|対応開始|着手|緩和|封じ込め|(?:正在)?(?:处理|處理|排查|跟进|跟進|调查|調查|修复|修復|定位|进行|進行|抢修|搶修)中|止血|缓解|緩解|已认领|已認領|已指派|已分派|已接手|(?:처리|조사|대응|분석|진행|조치|복구|점검|작업) ?중|완화|배정(?:됨| ?완료))${EDGE}`,
      'u',
    ),
  ],
  [
    'resolves',
    new RegExp(
      `^(?:auto-?)?(?:resolved|closed|mitigated|ok|okay|recovered|up|normal|green|fixed|done|completed?|healthy|operational|stable|contained|monitoring|cleared|solved|over|ended|inactive|clear|resuelt[oa]|solucionad[oa]|cerrad[oa]|recuperad[oa]|restablecid[oa]|finalizad[oa]|mitigad[oa]|contenid[oa]|normal(?:izad[oa])?|operativ[oa]|resolue?|close?|cloture[e]?|retablie?|terminee?|corrigee?|fermee?|maitrisee?|operationnel(?:le)?|gelost|behoben|geschlossen|erledigt|beendet|abgeschlossen|wiederhergestellt|entstort|betriebsbereit|resolvid[oa]|encerrad[oa]|fechad[oa]|normalizad[oa]|concluid[oa]|solucionad[oa]|restabelecid[oa]|risolt[oa]|chius[oa]|ripristinat[oa]|conclus[oa]|rientrat[oa]|opgelost|gesloten|hersteld|afgehandeld|verholpen|afgerond|beeindigd|решен[оа]?|закрыт[оа]?|восстановлен[оа]?|устранен[оа]?|завершен[оа]?|исправлен[оа]?|снят[оа]?|норма|выполнен[оа]?|解決済み?|復旧済み?|完了|已解决|已恢复|已关闭|正常|해결됨|해결 완료|복구됨|종료|已结束|已結束|已解除|已復原|已恢復|已關閉|已解決|已处理|已處理|恢复正常|恢復正常|正常|収束|終息|復旧(?:済み?|完了)?|解消(?:済み?)?|対応完了|完了|정상(?:화)?(?: ?완료)?|종료(?:됨)?|복구(?:됨| ?완료)?|해제(?:됨)?|조치 ?완료|처리 ?완료|완료(?:됨)?|해결(?:됨| ?완료)?)${EDGE}`,
      'u',
    ),
  ],
]

/** What an arrow may lead to that is trouble, new or old. */
export const TROUBLED =
  /^(?:alarm(?:ing)?|alert(?:ing)?|warn(?:ing)?|crit(?:ical)?|down|open(?:ed)?|triggered|firing|problem|error|fail(?:ed|ing|ure)?|red|yellow|orange|degraded|unacknowledged|unacked|new|re-?opened|to ?do|backlog|sev-?\d|p\d|unknown|pending|offline|abierto|reabierto|ouvert|rouvert|offen|wieder offen|aperto|riaperto|aberto|reaberto|heropend|открыт|новыи)(?![\p{L}\p{N}])/u

export const YES =
  /^(?:yes|true|1|done|y|ok|si|oui|ja|sim|sì|да|はい|是|예|네|OKMARK|THUMB|automatic(?:ally)?|auto|\d{1,2}[:.]\d\d)/u
