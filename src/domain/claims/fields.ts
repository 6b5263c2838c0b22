import type { Claim } from './claim.ts'
import { MACHINE_OR_GROUP } from './people.ts'
import { isWhole, phrases, unspaced } from './phrases.ts'

/** `denied`: a field that could have claimed something says that nobody did, or names the person who did. */
export type FieldReading = { claim: Claim; evidence: string } | 'denied' | undefined

const EDGE = '(?![\\p{L}\\p{N}])'
const SEPARATOR =
  /\s*(?:[:：=]|→|->|➜|⇒|\s[-–—]\s|\bis now\b|\b(?:changed|set|moved|updated|transitioned|switched) (?:from .{1,30}? )?to\b|\bis\b|\bwas\b)\s*/u

const OWNER = phrases`
(incident |current |new |case |alert |primary |role |active |acting |issue |ticket )*(owner|assignee changed|owner changed|lead changed|commander changed|lead|leader|commander|ic|incident lead|incident commander|assignee|assigned to|assigned|responder|handler|handled by|owned by|claimed by|taken by|driver|coordinator|dri|point of contact|poc|on it|who|point|pilot|in charge|incident manager|resolver|investigator|working on it|being handled by|picked up by|role incident lead|ownership|command)
responsable|encargado|encargada|asignado a|asignada a|propietario|a cargo|lider|dueno
pilote|proprietaire|attribue a|assigne a|en charge|referent
verantwortlich(er|e)?|zustandig|einsatzleitung|einsatzleiter|zugewiesen( an)?|bearbeiter|leitung|ubernommen von
responsavel|atribuido a|encarregado|dono|lideranca|plantonista
responsabile|assegnato a|guida|incaricato|assegnatario|presa in carico
verantwoordelijke?|eigenaar|toegewezen( aan)?|leiding|behandelaar|opgepakt door
ответственн(ыи|ая|ое)|исполнитель|назначен[оа]?( на)?|владелец|ведущии|лид|руководитель
`
const OWNER_UNSPACED = unspaced`
担当(者)?|責任者|対応者|オーナー|リード|指揮(官|者)?|負責人|负责人|处理人|指挥(官)?|认领人|值班人|跟进人|責任人|담당(자)?|책임자|지휘(자)?|처리자|소유자|リーダー|アサイン先
`
const STATUS = phrases`
(incident |alert |current |new |case |issue |ticket |monitor |service |ack |overall )*(status|state|phase|stage|condition|resolution)|(incident |alert |issue |case |monitor )?(status|state|phase|stage)( has)? (changed|updated|change|update|transition)
estado|situacion|fase|statut|etat|zustand|stand|situacao|stato|fase|toestand|статус|состояние
`
const STATUS_UNSPACED = unspaced`
状态|狀態|状態|ステータス|阶段|상태|단계
`
const ACK = phrases`
ack|acked|acknowledged|ack'd|ack status|acknowledgement|acknowledgment|confirmed|receipt|alert receipt|acked by|acknowledged by|confirmed by|accepted by|accepted|seen by|seen|confirmado( por)?|reconocido( por)?|acquitte( par)?|bestatigt( von| durch)?|quittiert( von| durch)?|confermato( da)?|bevestigd( door)?|подтвердил|подтвержден[оа]?
`
const BY = phrases`
by|acknowledged by|acked by|resolved by|closed by|updated by|user|agent name|actor|person|name|done by|por|par|von|durch|da|door|кем|owner|assignee|lead|incident lead|commander|assigned to|responder
`
const NOBODY =
  /^[\s(]*(?:none|no|nobody|no[- ]?one|unassigned|not (?:set|assigned|yet)|n\/a|na|null|tbd|tba|vacant|empty|open|unknown|unowned|pending|awaiting|waiting|false|0|-+|–|—|_+|\?+|\.{2,}|…|needed|wanted|missing|ninguno|ninguna|nadie|sin|por|libre|aucun|aucune|personne|a designer|non|vacant|niemand|keine[rs]?|offen|nicht|unbekannt|ninguem|nenhum|nao|a definir|nessuno|da assegnare|non|geen|nog|niet|onbekend|никто|не|нет|отсутствует|なし|未|無し|无|無|待|暂无|未定|없음|미정|미지정|미)(?![\p{Script=Latin}\p{Script=Cyrillic}])|^$/u

const STATES: readonly [Claim, RegExp][] = [
  [
    'acknowledges',
    new RegExp(
      `^(?:auto-?)?(?:ack(?:ed|nowledged)?|received|seen|accepted|noted|reconocid[oa]|confirmad[oa]|recibid[oa]|acquitte|recu|pris en compte|bestatigt|quittiert|reconhecido|recebido|confermat[oa]|ricevuto|bevestigd|ontvangen|принят[оа]?|подтвержден[оа]?|確認済み?|受領済み?|已确认|已收到|확인됨|확인 완료|접수됨?)${EDGE}`,
      'u',
    ),
  ],
  [
    'owns',
    new RegExp(
      `^(?:in progress|investigat(?:ing|ion)|mitigating|working|in work|identified|triaging|being handled|handling|under (?:active )?(?:investigation|review)|responding|assigned|active(?:ly)? (?:response|investigation|worked)|remediating|fixing|en curso|investigando|en cours|in bearbeitung|em andamento|in corso|in behandeling|в работе|対応中|調査中|处理中|排查中|跟进中|처리 ?중|조사 ?중|대응 ?중)${EDGE}`,
      'u',
    ),
  ],
  [
    'resolves',
    new RegExp(
      `^(?:auto-?)?(?:resolved|closed|mitigated|ok|okay|recovered|up|normal|green|fixed|done|completed?|healthy|operational|stable|contained|monitoring|cleared|solved|over|ended|resuelt[oa]|cerrad[oa]|resolu|clos|cloture|retabli|gelost|behoben|geschlossen|erledigt|resolvid[oa]|encerrad[oa]|fechad[oa]|risolt[oa]|chius[oa]|opgelost|gesloten|hersteld|решен[оа]?|закрыт[оа]?|восстановлен[оа]?|解決済み?|復旧済み?|完了|已解决|已恢复|已关闭|正常|해결됨|해결 완료|복구됨|종료)${EDGE}`,
      'u',
    ),
  ],
]
const YES =
  /^(?:yes|true|1|done|y|ok|si|oui|ja|sim|sì|да|はい|是|예|네|OKMARK|THUMB|automatic(?:ally)?|auto|\d{1,2}[:.]\d\d)/u

/**
 * Reads "Owner: triage-bot", "Status → resolved", "State: Acknowledged | By: Lena Ortiz". A field that names a person
 * makes the whole line that person's act; an owner that is no person is a claim of its own.
 */
export function readFields(line: string): FieldReading {
  const pairs = line
    .split(/\s\|\s|\s[•·]\s|;\s/u)
    .map(pairOf)
    .filter((pair) => pair !== undefined)
  if (pairs.some(({ key, value }) => isWhole(BY, key) && /^PERSON/u.test(value))) return 'denied'
  const read = pairs.map(({ key, value }) => ({ evidence: `${key}: ${value}`, claim: readPair(key, value) }))
  const claimed = read.find(({ claim }) => claim !== undefined && claim !== 'none')
  if (claimed?.claim !== undefined) return { claim: claimed.claim, evidence: claimed.evidence }
  return read.length > 0 && read.every(({ claim }) => claim === 'none') ? 'denied' : undefined
}

function pairOf(part: string): { key: string; value: string } | undefined {
  const at = SEPARATOR.exec(part)
  if (at === null || at.index === 0) return undefined
  const key = part.slice(0, at.index).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  let value = part.slice(at.index + at[0].length).trim()
  // "Triggered → Resolved" is a change: what it became counts.
  const change = /^(?:\S+\s){0,2}?\S*\s*(?:→|->|➜)\s*(.+)$/u.exec(value)
  if (change?.[1] !== undefined) value = change[1]
  return { key, value: value.replace(/^[^\p{L}\p{N}?–—(_-]+/u, '') }
}

function readPair(key: string, value: string): Claim | undefined {
  if (isWhole(OWNER, key) || isWhole(OWNER_UNSPACED, key)) return readOwner(value)
  if (isWhole(STATUS, key) || isWhole(STATUS_UNSPACED, key))
    return STATES.find(([, state]) => state.test(value))?.[0] ?? (isShort(value) ? 'none' : undefined)
  if (isWhole(ACK, key))
    return !NOBODY.test(value) && (YES.test(value) || MACHINE_OR_GROUP.test(value))
      ? 'acknowledges'
      : NOBODY.test(value) || value.startsWith('PERSON')
        ? 'none'
        : undefined
  return undefined
}

const isShort = (value: string): boolean => value.split(/\s+/u).length <= 3

function readOwner(value: string): Claim | undefined {
  if (NOBODY.test(value) || /^PERSON|^LINK|^CHANNEL|[?]/u.test(value) || value.split(/\s+/u).length > 6)
    return isShort(value) ? 'none' : undefined
  const isOneself = /^(?:me|myself|us|yours truly|self|mine|yo|moi|ich|eu|io|ik|я|私|我|저)(?![\p{L}])/u.test(value)
  return isOneself ||
    /^GROUP/u.test(value) ||
    MACHINE_OR_GROUP.test(value) ||
    /^[\p{L}]+[-_]?\d+$|^[a-z]+(?:[-_][a-z\d]+)+$/u.test(value)
    ? 'owns'
    : undefined
}
