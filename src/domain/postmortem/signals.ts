// What makes a passage worth quoting, and what it is about: fixed words and shapes, so that the same channel always gives
// the same draft and every choice can be explained. English words; numbers, times and versions speak in any language.

export const SUBJECTS = ['impact', 'cause', 'containment', 'coordination', 'actions'] as const
export type Subject = (typeof SUBJECTS)[number]

/** A promise with a date: `due Apr 22`, `by 2026-01-09`, `by Friday`. */
const BY_A_DATE =
  /\b(?:due|by) (?:on )?(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6} \d{1,2}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu

export const promisesByADate = (passage: string): boolean => BY_A_DATE.test(passage)

type Signal = { weight: number; pattern: RegExp; subject?: Subject }

const SIGNALS: Signal[] = [
  {
    subject: 'impact',
    weight: 3,
    pattern:
      /\b(?:customers?|users?|people|tickets?|complain(?:ts?|ing|ed)|refund(?:s|ed|ing)?|cancel(?:s|led|ed|ling|lations?)?|affected|impacted|accounts?|orders?|patients?|merchants?|tenants?|victims?|lost|losing|charged|exposed|leaked|angry)\b/iu,
  },
  {
    // Out in public: who sees it no longer depends on us.
    subject: 'impact',
    weight: 4,
    pattern:
      /\b(?:reddit|hacker news|hn|twitter|linkedin|social media|screenshots?|upvotes|front page|viral|press|journalists?|reporters?|regulators?|backlash|cover-?up)\b/iu,
  },
  {
    // How many were hurt is the first thing a review asks.
    subject: 'impact',
    weight: 4,
    pattern:
      /\b\d[\d.,]*k?\+? (?:[\p{L}-]+ )?(?:customers?|users?|people|tickets?|complaints?|reports?|refunds?|orders?|accounts?|requests?|sessions?|tenants?|patients?|merchants?)\b/iu,
  },
  // Somebody's own words, or the system's, carry what no count does.
  { subject: 'impact', weight: 3, pattern: /["“][^"”]{12,}["”]/u },
  {
    subject: 'impact',
    weight: 2,
    pattern:
      /\b(?:firing|alert(?:s|ed)?|alarms?|error rate|baseline|spike[sd]?|down|unavailable|outage|fail(?:s|ed|ing|ures?)|timeouts?|wrong|false|invented|made up|errors?|5\d\d|p9\d|latency)\b/iu,
  },
  {
    subject: 'cause',
    weight: 5,
    pattern:
      /\b(?:because|root cause|caused?|causing|due to|turns? out|culprit|trigger(?:ed)?|introduced|regress(?:ion|ed)|race|leak|deadlock|misconfig\w*|bug|typo|stale|expired|missing|mismatch|hypothesis|suspect\w*|theory|repro(?:duced|s)?|looks like|so it'?s|so not|not (?:a|the) (?:bug|cause|policy)|no such|why)\b/iu,
  },
  {
    subject: 'cause',
    weight: 3,
    pattern:
      /\b(?:deploy(?:s|ed|ment)?|release[sd]?|rolled out|rollout|shipped|merged|chang(?:e|es|ed)|upgrad(?:e|ed)|migrat(?:e|ed|ion)|config(?:uration)?|prompt|index|schema|router|version|alias)\b/iu,
  },
  { subject: 'cause', weight: 4, pattern: /\breplay(?:s|ed|ing)?\b|\b\d+ (?:out )?of \d+ (?:runs|tries|attempts)\b/iu },
  {
    subject: 'containment',
    weight: 4,
    pattern:
      /\b(?:roll(?:ed|ing)? ?back|rollbacks?|revert(?:s|ed|ing)?|disabl(?:e|ed|ing)|turn(?:ed|ing)? (?:it )?off|switch(?:ed|ing)? (?:it )?off|paus(?:e|ed|ing)|kill(?:ed)? ?switch|flag(?:ged)? off|failover|failed over|fallback|drain(?:ed|ing)?|block(?:ed|ing)?|throttl\w+|contain(?:ed|ment)|mitigat(?:ed|ion|ing)|stopp?(?:ed|ing)?|patch(?:ed)?|hotfix(?:ed)?|quarantined?|isolated)\b/iu,
  },
  {
    // A state that was reached, and so the time at which it was.
    subject: 'containment',
    weight: 6,
    pattern:
      /\b(?:is|are|it'?s|now|been) (?:now |all |fully |back )*(?:off|out|disabled|paused|down to|blocked|live|on|up|restored|back)\b|\brolled back to\b/iu,
  },
  {
    subject: 'containment',
    weight: 3,
    pattern:
      /\b(?:resolved?|recover(?:ed|ing|y)|restored?|back to normal|stable|all clear|green|clean|passe[sd]|verified|fixed|monitoring|reopened|re-?enabled|unblocked)\b/iu,
  },
  {
    subject: 'coordination',
    weight: 6,
    pattern:
      /(?:^|[\s"(*_])(?:decision|decided|we decided|agreed|approved|go ahead|let'?s|call:|verdict)\b|\b(?:don'?t|do not) \w+ (?:anything|any|it|the)\b/iu,
  },
  {
    subject: 'coordination',
    weight: 4,
    pattern:
      /\b(?:incident lead|incident commander|commander|tech(?:nical)? lead|comms lead|communications lead|i'?m (?:the )?lead|roles?:|owns? (?:this|it)|owner|on.?call|handing over|hand(?:ed)? over|taking over|anyone (?:looking|on)|just looking|only looking|nobody)\b/iu,
  },
  {
    subject: 'coordination',
    weight: 3,
    pattern:
      /\b(?:updates? (?:is |was )?(?:due|late|overdue|missed)|\d+ ?min(?:utes)? late|late|overdue|status ?page|statement|posted (?:on|to|in)|tweet(?:ed)?|blog|published|sent to|e?-?mail(?:ed|s)?|notified|announc\w+)\b/iu,
  },
  {
    // Bare and final: said of the incident by whoever speaks, and by automations most of all.
    subject: 'coordination',
    weight: 4,
    pattern:
      /^\W*(?:ack(?:nowledged)?|handling|on it|i(?:'ve| have) got (?:this|it)|under control|looking|👀|:eyes:)|\backnowledged\W*$|\bunder control\b/iu,
  },
  {
    subject: 'actions',
    weight: 9,
    pattern: BY_A_DATE,
  },
  {
    subject: 'actions',
    weight: 4,
    pattern: /\b(?:action items?|follow.?ups?|todo|to do|next steps?|will (?:add|write|file|build)|from now)\b/iu,
  },
  {
    weight: 2,
    pattern:
      /\b\d+(?:[.,]\d+)*\s?(?:%|x\b|k\b|m\b|ms\b|s\b|sec\w*|min\w*|h\b|hours?|days?|usd\b|eur\b|rps\b|qps\b|gb\b|mb\b)|[$€£]\s?\d/iu,
  },
  { weight: 2, pattern: /\b\d{1,2}:\d\d\b|\b\d{1,2}h\d\d\b/u },
  { weight: 2, pattern: /\bv?\d+\.\d+(?:\.\d+)*\b|\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/u },
  { weight: 1, pattern: /\b\d{2,}\b/u },
  { weight: 1, pattern: /https?:\/\/|\b[A-Z]{2,10}-\d+\b|#\d{2,}\b/u },
  // A question passes on what is wanted, not what is known; thanks and yeses pass on nothing.
  { weight: -3, pattern: /\?\s*$/u },
  {
    weight: -6,
    pattern:
      /^(?:<@[^>]+> )?(?:has|was|set) (?:joined|left|added|removed|the channel)|^(?:thanks?|thx|ty|yes|yep|no|ok|okay|sure|done|lol|good|great|nice|\+1)[\s!.]*$/iu,
  },
]

export type Weighed = { weight: number; subject: Subject }

const MOST_COUNTED = 3

/** 0, or 1 and a half more for every further word of the kind: a mechanism is told in several, a mention in one. */
function hits(pattern: RegExp, passage: string): number {
  let count = 0
  let rest = passage
  for (let found = pattern.exec(rest); found && count < MOST_COUNTED; found = pattern.exec(rest)) {
    count += 1
    rest = rest.slice(found.index + found[0].length)
  }
  return count === 0 ? 0 : (count + 1) / 2
}

/** How much a passage carries; the subject is the one whose signals weigh most. */
export function weigh(passage: string): Weighed {
  const bySubject = new Map<Subject, number>()
  let weight = 0
  for (const signal of SIGNALS) {
    const strength = signal.weight * hits(signal.pattern, passage)
    weight += strength
    if (signal.subject) bySubject.set(signal.subject, (bySubject.get(signal.subject) ?? 0) + strength)
  }
  const [heaviest] = [...bySubject].sort(([, a], [, b]) => b - a)
  return { weight, subject: heaviest?.[0] ?? 'impact' }
}
