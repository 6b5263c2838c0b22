import { ALSO_WORDS, GIVEN_NAMES } from './given-names.ts'

/** Words that make a name the name of a machine, a team or a product, whatever else it looks like. */
export const MACHINE =
  /bot|auto|pilot|agent|assistant|script|cron|polic|\brule|api|token|webhook|integration|service|system|workflow|monitor|machine|engine|daemon|robot|assist[ea]nt|asistente|\bai\b|\bllm|gpt|claude|gemini|\btimer|schedule|pipeline|jenkins|actions|runner|pagerduty|opsgenie|torq|socrates|rootly|firehydrant|squadcast|zenduty|tines|\bbits\b|cleric|davis|charlotte|watson|devin|datadog|grafana|sentry|slack|jira|zapier|\bn8n\b|terraform|remediat|triage|heal/iu
const GROUP =
  /team|equip|équipe|squadra|reparto|guardia|turno|grupo|gruppe?\b|plant[aã]o|\btime d|astreinte|bereitschaft|abteilung|schicht|ploeg|piket|wachtdienst|afdeling|команд|дежурн|группа|смена|отдел|служба|チーム|当番|部門|グループ|团队|團隊|值班|小组|小組|[组組]$|팀|당직|부서|그룹|온콜|squad|crew|sre|ops\b|on-?call|engineer|support|staff|infra|platform|security|payments|billing|backend|frontend|network|database|dba|admin|noc\b|soc\b|helpdesk|desk|everyone|someone|somebody|responder|users?\b|customers?|source|rotation|primary|secondary|manager|lead|owner|group|default/iu

const NAME = "\\p{Lu}[\\p{Ll}\\p{M}]+(?:[-'’]\\p{Lu}?[\\p{Ll}\\p{M}]+)?"
const FULL_NAME = `${NAME}(?:\\s+(?:${NAME}|\\p{Lu}\\.?(?![\\p{L}])|(?:de|da|van|von|del|di|el)\\s+${NAME})){0,2}`
const KNOWN = new RegExp(
  `(?<![\\p{L}\\p{N}_./-])(${NAME})((?:\\s+(?:${NAME}|\\p{Lu}\\.(?![\\p{L}])|(?:van|von|de|da|del)\\s+${NAME})){0,2})(?![\\p{L}\\p{N}_-])`,
  'gu',
)
const BY =
  '(?:[Bb]y|to|from|[Oo]wner|[Ll]ead|[Cc]ommander|ic|IC|[Aa]ssignee|[Aa]ssigned|[Rr]esponder|von|vom|por|par|da|door|aan|à|an|a|кем|на)(?:\\s+is)?\\s*[:=→]?\\s+|[:=→]\\s*|->\\s*|→\\s*|@'
const NAMED_AFTER = new RegExp(
  `(?<![\\p{L}\\p{N}])(${BY})(@?(?:[a-z]{2,}\\.[a-z]{1,}|[a-z]{2,}@[a-z.]+|${NAME}[^\\S\\n]+${NAME}|\\p{Lu}\\.\\s?${NAME}))(?![\\p{L}\\p{N}_-])`,
  'gu',
)
// "Acked by mhorvat at 02:51", "k.adeyemi took ownership": a bare user name, known by its place.
const USER_NAME =
  /(?<=\b(?:acknowledged|acked|confirmed|resolved|closed|claimed|taken|accepted|answered|handled|owned|silenced|snoozed) by )[a-z]{4,14}\d{0,3}(?=\s*(?:$|[.,;)\n]|at\b|on\b|via\b|from\b|in\b))/giu
const DOTTED_NAME =
  /(?<![\p{L}\p{N}_./@-])(?:[a-z]\.[a-z]{3,}|[a-z]{3,}\.[a-z])(?=\s+(?:(?:has|is|just) )?(?:acknowledged|acked|closed|resolved|took|taken|claimed|joined|confirmed|accepted|marked|assigned|reassigned|declared|lead|leading|the\b|on it|looking|investigating|said|says|wrote|set|moved|changed|ha|heeft|hat|a\b))/gu
const NO_USER =
  /^(?:nobody|noone|someone|somebody|anyone|everyone|rule|rules|phone|call|voice|email|mail|default|hand|hands|staff|people|humans?|person|timer|timeout|silence|inactivity|deploy\w*|rollback|restart\w*|failover|vendors?|providers?|users?|customers?|mistake|accident|wipe|design|them|itself|myself|itsel|others?|night|shift|dashboard|console|mobile|chat|command|keypress|button|both|three|four|five|many|most|several|time|probes?|checks?|tests?|alerts?|metrics?|logs?|graphs?|traffic|synthetics?|canar\w+|operators?|dev\w*|analysts?|admins?|hash|law|then|now|that|which|what|those|these|this|us\w+|\w+ing|\w+tion)$/iu
const HANDLE = /(?<![\p{L}\p{N}_.])@([\p{L}][\p{L}\p{N}._-]*)/gu

/** A machine, a team or a product: nobody in particular. Reads folded words of any of the languages. */
export const MACHINE_OR_GROUP = new RegExp(
  `${MACHINE.source}|${GROUP.source}|робот|бот|автопилот|агент|автомат|systeme|sistema|agente|ボット|ロボット|エージェント|自動|システム|アシスタント|スクリプト|ワークフロー|コパイロット|机器人|機器人|智能体|智能體|智慧|助手|助理|系统|系統|脚本|腳本|工作流|自动|自動|봇|오토|힐러|도우미|시스템|코파일럿|어시스턴트|스크립트|워크플로|로봇|помощник|ассистент|скрипт|систем|сценари|에이전트|자동|\\bia\\b|\\bki\\b|\\bии\\b`,
  'iu',
)

// Names that carry their own sign: a form of address, or a common surname before the verb.
const ADDRESSED =
  /(?<!お)(?!皆|各|担当|エンジニア|利用者|ユーザ|客)[\p{Script=Han}\p{Script=Katakana}]{1,6}(?:さん|氏|様|くん)|(?!고객|사용자|담당자|여러분|당직자|관리자|책임자|회원|이용자)[가-힣]{2,4}\s?(?:님|씨)(?![가-힣]{2})/gu
const CHINESE =
  /(?<![\p{Script=Han}])(由)?(?!马上|任务|程序|方案|高级|高可|高负|高优|常规|何时|何人|文档|金额|万一|于是|白名|江湖|石沉|任何|方才|常驻|余下|钱包|许多|曾经)(?:欧阳|司马|[李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙段钱汤尹黎易武乔贺赖龚])[\p{Script=Han}]{1,2}?(?:同学|工程师|经理|老师|总)?(?=\s*(?:已|正在|确认|接手|接管|处理|负责|担任|出任|认领|于|在|说|来|会|跟进|修复|解决))/gu
const RUSSIAN =
  /(?<![\p{L}])(?:Иван|Ольг|Дмитри|Серге|Андре|Алексе|Александр|Мари|Анн|Елен|Натал|Петр|Павел|Павл|Михаил|Никола|Владимир|Екатерин|Татьян|Светлан|Ирин|Юли|Максим|Артем|Антон|Денис|Евгени|Константин|Роман|Олег|Игор|Кирилл|Виктор|Григори|Борис|Людмил|Галин|Марин|Оксан|Алин|Вер|Надежд|Любов|Полин|Дарь|Кристин|Жанн|Тимур|Руслан|Ярослав|Станислав|Вадим|Леонид|Никит|Илья|Иль|Глеб|Егор|Степан|Саш|Маш|Даш|Кать|Дим|Вась|Пет|Лен)(?:а|у|е|ои|еи|ом|ем|и|ы|я|ю|ь|ья|ьи|ью|ьеи)?(?:\s+[А-ЯЁ][а-яё]+)?(?![\p{L}])/gu

/** Puts PERSON where the text names a person: a known given name, or a full name or handle after "by", "owner:" and the like. */
export function namePeople(text: string): string {
  return text
    .replace(ADDRESSED, ' PERSON ')
    .replace(CHINESE, ' PERSON ')
    .replace(RUSSIAN, ' PERSON ')
    .replace(HANDLE, (whole: string, handle: string) =>
      /^c[ck]?k(?:n|e|$)/u.test(handle)
        ? whole
        : MACHINE.test(handle)
          ? handle
          : GROUP.test(handle)
            ? ' GROUP '
            : ' PERSON ',
    )
    .replace(KNOWN, (whole, first: string, rest: string) => knownPerson(whole, first, rest))
    .replace(USER_NAME, (name) => (NO_USER.test(name) || MACHINE_OR_GROUP.test(name) ? name : 'PERSON'))
    .replace(DOTTED_NAME, 'PERSON')
    .replace(NAMED_AFTER, (whole, lead: string, name: string) => (isMachineOrGroup(name) ? whole : `${lead} PERSON `))
    .replace(/(?<![\p{L}\p{N}_./'-])[a-z]{3,}(?![\p{L}\p{N}_./-])/gu, (word) =>
      GIVEN_NAMES.has(word) && !ALSO_WORDS.has(word) ? 'PERSON' : word,
    )
}

const isMachineOrGroup = (name: string): boolean => MACHINE.test(name) || GROUP.test(name) || TITLE.test(name)

// "In Progress", "Incident Commander": capitals of a title.
const TITLE =
  /^(?:in|on|not|under|work|to|all|ready|waiting|closed|resolved|acknowledged|high|low|new|no|none|incident|root|fix|post|status|severity|auto|full|partial|service|customer|major|minor)\s|\s(?:progress|commander|review|hold|response|investigation|closed|resolved|update|changed)$/iu

function knownPerson(whole: string, first: string, rest: string): string {
  if (ALSO_WORDS.has(first.toLowerCase()) && rest === '') return whole
  if (!GIVEN_NAMES.has(first.toLowerCase())) return first + rest.replace(KNOWN, knownPerson)
  if (isMachineOrGroup(whole)) return whole
  const surname = new RegExp(`^\\s+${FULL_NAME}$`, 'u').test(rest) || /^\s+\p{Lu}\.?$/u.test(rest)
  return surname ? 'PERSON' : `PERSON${rest}`
}
