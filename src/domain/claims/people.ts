import { GIVEN_NAMES } from './given-names.ts'

/** Words that make a name the name of a machine, a team or a product, whatever else it looks like. */
export const MACHINE =
  /bot|auto|pilot|agent|assistant|script|cron|polic|\brule|api|token|webhook|integration|service|system|workflow|monitor|machine|engine|daemon|robot|\bai\b|\bllm|gpt|claude|gemini|\btimer|schedule|pipeline|jenkins|actions|runner|pagerduty|opsgenie|datadog|grafana|sentry|slack|jira|zapier|\bn8n\b|terraform|remediat|triage|heal/iu
const GROUP =
  /team|equip|équipe|squadra|bereitschaft|команд|дежурн|チーム|团队|팀|squad|crew|sre|ops\b|on-?call|engineer|support|staff|infra|platform|security|payments|billing|backend|frontend|network|database|dba|admin|noc\b|soc\b|helpdesk|desk|everyone|someone|somebody|responder|users?\b|customers?|source|rotation|primary|secondary|manager|lead|owner|group|default/iu

const NAME = "\\p{Lu}[\\p{Ll}\\p{M}]+(?:[-'’]\\p{Lu}?[\\p{Ll}\\p{M}]+)?"
const FULL_NAME = `${NAME}(?:\\s+(?:${NAME}|\\p{Lu}\\.?(?![\\p{L}])|(?:de|da|van|von|del|di|el)\\s+${NAME})){0,2}`
const KNOWN = new RegExp(
  `(?<![\\p{L}\\p{N}_./-])(${NAME})((?:\\s+(?:${NAME}|\\p{Lu}\\.(?![\\p{L}])|(?:van|von|de|da|del)\\s+${NAME})){0,2})(?![\\p{L}\\p{N}_-])`,
  'gu',
)
const BY =
  '(?:by|to|from|owner|lead|commander|ic|assignee|assigned|responder|von|vom|por|par|da|door|aan|à|an|a|кем|на)(?:\\s+is)?\\s*[:=→]?\\s+|[:=→]\\s*|->\\s*|→\\s*|@'
const NAMED_AFTER = new RegExp(
  `(?<![\\p{L}\\p{N}])(${BY})(@?(?:[a-z]{2,}\\.[a-z]{1,}|[a-z]{2,}@[a-z.]+|${NAME}\\s+${NAME}|\\p{Lu}\\.\\s?${NAME}))(?![\\p{L}\\p{N}_-])`,
  'gu',
)
const HANDLE = /(?<![\p{L}\p{N}_.])@([\p{L}][\p{L}\p{N}._-]*)/gu

/** A machine, a team or a product: nobody in particular. Reads folded words of any of the languages. */
export const MACHINE_OR_GROUP = new RegExp(
  `${MACHINE.source}|${GROUP.source}|робот|бот|автопилот|агент|автомат|systeme|sistema|agente|ボット|ロボット|エージェント|自動|机器人|智能体|助手|自动|봇|에이전트|자동|\\bia\\b|\\bki\\b|\\bии\\b`,
  'iu',
)

/** Puts PERSON where the text names a person: a known given name, or a full name or handle after "by", "owner:" and the like. */
export function namePeople(text: string): string {
  return text
    .replace(HANDLE, (_, handle: string) =>
      MACHINE.test(handle) ? handle : GROUP.test(handle) ? ' GROUP ' : ' PERSON ',
    )
    .replace(KNOWN, (whole, first: string, rest: string) => knownPerson(whole, first, rest))
    .replace(NAMED_AFTER, (whole, lead: string, name: string) => (isMachineOrGroup(name) ? whole : `${lead} PERSON `))
    .replace(/(?<![\p{L}\p{N}_./'-])[a-z]{3,}(?![\p{L}\p{N}_./-])/gu, (word) =>
      GIVEN_NAMES.has(word) ? 'PERSON' : word,
    )
}

const isMachineOrGroup = (name: string): boolean => MACHINE.test(name) || GROUP.test(name)

function knownPerson(whole: string, first: string, rest: string): string {
  if (!GIVEN_NAMES.has(first.toLowerCase()) || isMachineOrGroup(whole)) return whole
  const surname = new RegExp(`^\\s+${FULL_NAME}$`, 'u').test(rest) || /^\s+\p{Lu}\.?$/u.test(rest)
  return surname ? 'PERSON' : `PERSON${rest}`
}
