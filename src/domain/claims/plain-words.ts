import { undisguise } from './disguises.ts'
import { nameEmoji } from './emoji.ts'
import { foldCharacters } from './fold-text.ts'
import { namePeople } from './people.ts'

/**
 * The words of a mrkdwn passage as the rules read them: folded, lower-case, with stand-ins in capitals for what is not
 * said in words (PERSON, GROUP, CHANNEL, LINK, STAGES, QUOTED, CODE, OKMARK, THUMB, EYES, WORKMARK, GREENMARK).
 * What is quoted, struck out or code is not said by the author, save for a state that is set in quotes or as code:
 * "Status: `Acknowledged`", 'moved to "Resolved"'.
 */
export function plainWords(mrkdwn: string): string {
  const spoken = readSlackTokens(withoutLegends(withoutButtons(withoutQuotes(mrkdwn))))
  const folded = foldCharacters(nameEmoji(spoken.slice(0, READ_AT_MOST))).replace(
    /[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\p{N}])/gu,
    '',
  )
  return undisguise(lowerCase(namePeople(quotedAside(folded))))
}

// Slack shows a reader no more of a message at a glance, and the time that reading takes grows with the length.
const READ_AT_MOST = 6000

/** "[Acknowledge] [Resolve] [Add note]": buttons, as a client without them shows them. One of them at least asks for an act. */
function withoutButtons(text: string): string {
  return text.replace(BUTTON_ROW, (row) => (ACT.test(row) ? '' : row))
}

/** "Detected, Acknowledged, Mitigated, Resolved": three stages in a row are what there is to go through, not where it stands. */
const withoutLegends = (text: string): string => text.replace(LEGEND, ' STAGES ')

const STAGE =
  '(?:new|open|opened|started|triggered|detected|declared|triaged?|triaging|investigating|identified|acked|acknowledged|assigned|accepted|in progress|fixing|contained|mitigated|monitoring|resolved|closed|cancelled|postmortem|done)'
const LEGEND = new RegExp(
  `(?<![\\p{L}\\p{N}])${STAGE}(?:\\s*(?:,|;|/|\\||·|>|→|->|=>|–|—|,? (?:and|or))\\s*${STAGE}){2,}(?![\\p{L}\\p{N}])`,
  'giu',
)

const BUTTON_ROW = /(?:[ \t]*\[[ \t]?[^[\]\n]{1,40}\])+[ \t]*$/gmu
const ACT =
  /(?<![\p{L}])(?:ack|acknowledge|resolve|close|claim|take|take ownership|escalate|snooze|assign|reassign|join|view|add note|run play|make me|i'll take it|unfurl|mute|silence|confirmar|reconocer|asignar|resolver|cerrar|tomar|escalar|acquitter|prendre|résoudre|clore|escalader|quittieren|übernehmen|lösen|schließen|zuweisen|bestätigen|eskalieren|assumir|reconhecer|encerrar|prendi in carico|conferma|assegna|risolvi|chiudi|bevestigen|oppakken|oplossen|sluiten|toewijzen|подтвердить|взять|закрыть|назначить|эскалировать)(?=\b|[^\p{L}])|確認する|対応する|解決する|担当する|エスカレ|确认\]|確認\]|认领\]|認領\]|解决\]|解決\]|关闭\]|關閉\]|升级|升級|指派|확인\]|해결\]|담당하기|배정|닫기/iu

const STATE_LEADS =
  /(?:status|state|phase|stage|estado|statut|stato|статус|状态|状態|ステータス|상태|(?:moved|changed|set|transitioned|updated|switched|went)\s+to|marked(?:\s+\S+){0,3}\s+as|(?:is|are)(?:\s+now)?|→|->)\s*[:=]?\s*[*_]*$/iu

function withoutQuotes(mrkdwn: string): string {
  return mrkdwn
    .replace(/```[\s\S]*?(?:```|$)/gu, ' CODE ')
    .replace(/^[ \t]*(?:>|&gt;){3}[\s\S]*$/gmu, ' ')
    .replace(/^[ \t]*(?:>|&gt;).*$/gmu, ' ')
    .replace(/`([^`\n]*)`/gu, (_, code: string, at: number) => asideOrState(mrkdwn, code, at, ' CODE '))
    .replace(/(?<![\p{L}\p{N}~])(~{1,2})(?=\S)[^~\n]*\1(?![\p{L}\p{N}~])/gu, ' ')
}

function quotedAside(text: string): string {
  const quotes =
    /"([^"\n]{1,200})"|[\u201c\u201d\u201e]([^\u201c\u201d\n]{1,200})[\u201c\u201d]|«([^»\n]{1,200})»|「([^」\n]{1,200})」|『([^』\n]{1,200})』|(?<![\p{L}\p{N}])'([^'\n]{1,80})'(?![\p{L}\p{N}])/gu
  return text.replace(quotes, (whole, ...groups: unknown[]) => {
    const words = groups.find((group) => typeof group === 'string' && group !== text) as string // one alternative matched, so one group is a string
    const at = groups.find((group) => typeof group === 'number') as number // String.replace passes the offset as a number
    if (whole.length === text.trim().length) return words // all of it in quotes: then it is what the author says
    return asideOrState(text, words, at, ' QUOTED ')
  })
}

function asideOrState(text: string, words: string, at: number, aside: string): string {
  return words.trim().split(/\s+/u).length <= 3 && STATE_LEADS.test(text.slice(Math.max(0, at - 60), at))
    ? words
    : aside
}

function readSlackTokens(mrkdwn: string): string {
  return mrkdwn
    .replace(/<@[^>\n]*>/gu, ' PERSON ')
    .replace(/<!subteam\^[^>\n]*>/gu, ' GROUP ')
    .replace(/<#[^>\n]*>/gu, ' CHANNEL ')
    .replace(/<!date\^[^>|\n]*\|?([^>\n]*)>/gu, '$1')
    .replace(/<![^>\n]*>/gu, ' ')
    .replace(/<(?:https?|mailto|tel|slack|ftp)[^>|\n]*\|([^>\n]*)>/giu, '$1')
    .replace(/<?(?:https?:\/\/|mailto:|www\.)[^\s>)\]]+>?/giu, ' LINK ')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&')
}

const STAND_IN = /\b(?:PERSON|GROUP|CHANNEL|LINK|STAGES|QUOTED|CODE|OKMARK|THUMB|EYES|WORKMARK|GREENMARK)\b/u

function lowerCase(text: string): string {
  return text
    .split(/\b([A-Z]{4,9})\b/u)
    .map((part) => (STAND_IN.test(part) && part === part.toUpperCase() ? part : part.toLowerCase()))
    .join('')
}
