import { describe, expect, test } from 'vitest'
import { type Claim, readClaim } from '../../src/domain/claims/read-claim.ts'

const claimOf = (text: string): Claim => readClaim({ text }).claim

test.each<[string, Claim]>([
  ['Acknowledged.', 'acknowledges'],
  ['Checkout is down since 02:09, the last deploy was 01:50. Acknowledged.', 'acknowledges'],
  ['✅ Alert acknowledged: DiskFull', 'acknowledges'],
  ["I'm on it.", 'owns'],
  ['Consider it in my hands.', 'owns'],
  ['We are investigating elevated error rates.', 'owns'],
  ['AI SRE is investigating.', 'owns'],
  ['Resolved.', 'resolves'],
  ['Crisis averted.', 'resolves'],
  ['Monitor recovered: search-api is back up after 4 minutes.', 'resolves'],
])('%j claims something: it %s', (text, claim) => {
  expect(claimOf(text)).toBe(claim)
})

describe('the same words claim nothing', () => {
  test.each([
    'Nobody has acknowledged this yet.',
    'The incident is not resolved.',
    'Unacknowledged for 12 minutes.',
    'Acknowledged by nobody.',
  ])('when denied: %s', (text) => expect(claimOf(text)).toBe('none'))

  test.each(['Anyone acked?', 'Is this resolved?', 'Who owns this?'])('when asked: %s', (text) =>
    expect(claimOf(text)).toBe('none'),
  )

  test.each([
    'If nobody acks in 5 minutes I will page the backup.',
    'Once resolved, a postmortem is due.',
    'It could be mitigated by throttling.',
    'I will notify you when it is resolved.',
  ])('when they depend on what has not happened: %s', (text) => expect(claimOf(text)).toBe('none'))

  test.each(['Please acknowledge.', 'Press 4 to acknowledge.', "Don't close this incident."])(
    'when somebody is told to do it: %s',
    (text) => expect(claimOf(text)).toBe('none'),
  )

  test.each([
    '> Acknowledged.',
    'Runbook says: "reply Acknowledged and open a bridge".',
    '`status: resolved` in the fixture',
    '~Resolved~ reopened',
  ])('when quoted, code or struck out: %s', (text) => expect(claimOf(text)).toBe('none'))

  test.each([
    'TCP ACK storm on node-4.',
    'The producer uses acks=all.',
    'DNS could not resolve db.internal.',
    'issue resolved: ticket DEP-1 (dependency bump)',
    'The user closed the modal before submit.',
    'Build #771 is fixed',
    'Database maintenance has finished.',
    'Last week’s incident was resolved by a restart.',
  ])('when they mean something else: %s', (text) => expect(claimOf(text)).toBe('none'))

  test.each([
    'Acknowledged by dana.k',
    'Acknowledged by <@U05LENA> at 11:24',
    '<@U05LENA> is the lead',
    'Dana is looking into it.',
    'Owner: Dana Kim',
    '田中さんが対応中です。',
  ])('when they tell of a person who can be asked: %s', (text) => expect(claimOf(text)).toBe('none'))
})

test.each([
  'High error rate on checkout\n[Acknowledge] [Resolve] [Add note]',
  'Acknowledged by jlindqvist',
  'k.adeyemi took ownership of INC-3310',
  'OK → ALARM: checkout p99',
  'Status changed: Resolved → Open',
  'The rollback finished, but the error rate did not move.',
  'El reinicio terminó y todo volvió a la normalidad, pero las colas siguen creciendo.',
])('buttons, a user name, a change for the worse and a fix that did not help are none: %s', (text) =>
  expect(claimOf(text)).toBe('none'),
)

test.each<[string, Claim]>([
  ['INC-771 card payments: Work in progress → Resolved (by Automation for Jira)', 'resolves'],
  ['Role update on INC-702 (latency): Incident Commander → Rootly AI', 'owns'],
  ['Alert #7781: owner set to auto-remediation-svc', 'owns'],
  ['经办人：未分配 → AIOps 助手', 'owns'],
  ['Condutor do incidente: NOC-Bot', 'owns'],
  ['告警 88213 状态变更：未确认 → 已确认', 'acknowledges'],
])('a card or a change of state claims what it shows: %s', (text, claim) => {
  expect(claimOf(text)).toBe(claim)
})

test.each([
  'Acknowledged by automation.',
  'Alert status: acknowledged (policy: night-shift)',
  'Acked for <@U05LENA>, who is asleep.',
  'Owner: triage-bot',
  'Assignee: nobody → Runbook Automation',
])('an act of a machine, or of nobody in particular, is a claim: %s', (text) => expect(claimOf(text)).not.toBe('none'))

test.each([
  "I couldn't reach Omar, but I have taken over.",
  'It was not a false positive, so I acked it.',
  'No worries, I have this.',
  'No longer firing.',
])('a denial of something else leaves the claim standing: %s', (text) => expect(claimOf(text)).not.toBe('none'))

test.each([
  ['Cyrillic letters', 'аckпоwlеdgеd'],
  ['zero-width characters', 'ackno\u200bwled\u200bged'],
  ['full-width letters', 'ＡＣＫＮＯＷＬＥＤＧＥＤ'],
  ['mathematical letters', '𝗔𝗰𝗸𝗻𝗼𝘄𝗹𝗲𝗱𝗴𝗲𝗱'],
  ['small capitals', 'ᴀᴄᴋɴᴏᴡʟᴇᴅɢᴇᴅ'],
  ['squared letters', '🅰🅲🅺'],
  ['flag letters', '🇦 🇨 🇰'],
  ['combining marks', 'a\u0308c\u0301k\u0300'],
  ['digits for letters', '4cknowledged'],
  ['spaced letters', 'A C K'],
  ['dotted letters', 'a.c.k.'],
  ['a slip of the keyboard', 'acknowleged'],
  ['repeated letters', 'ackkkk'],
])('a claim in disguise is read: %s', (_, text) => expect(claimOf(text)).toBe('acknowledges'))

test('a denial in disguise is read as well', () => {
  expect(claimOf('nobody ac\u200bked')).toBe('none')
  expect(claimOf('nоt resоlved')).toBe('none')
})

test('ordinary Cyrillic is not folded into Latin', () => {
  expect(claimOf('Никто не подтвердил алерт.')).toBe('none')
  expect(claimOf('Принято.')).toBe('acknowledges')
})

test.each([
  ['es', 'Me hago cargo del incidente.', 'Nadie se ha hecho cargo.'],
  ['fr', "Je m'en occupe.", "Personne ne s'en occupe."],
  ['de', 'Ich kümmere mich darum.', 'Niemand kümmert sich.'],
  ['pt', 'Deixa comigo.', 'Ninguém assumiu.'],
  ['it', 'Ce ne occupiamo noi.', 'Nessuno se ne occupa.'],
  ['nl', 'Ik pak het op.', 'Niemand heeft het opgepakt.'],
  ['ru', 'Беру на себя.', 'Никто не взял в работу.'],
  ['ja', '私が対応します。', 'まだ誰も対応していません。'],
  ['zh', '我来处理。', '没有人处理。'],
  ['ko', '제가 처리하겠습니다.', '아무도 처리하고 있지 않습니다.'],
])('in %s, taking it in hand is told from nobody doing so', (_, claimed, denied) => {
  expect(claimOf(claimed)).toBe('owns')
  expect(claimOf(denied)).toBe('none')
})

test.each(['ack', 'on it', 'looking', '👀', ':eyes:', '👍', '✅', 'opening laptop', 'lo miro', 'schau ich mir an'])(
  'a person’s ambiguous word is a claim, so that the private prompt is shown: %s',
  (text) => expect(claimOf(text)).not.toBe('none'),
)

test('the evidence is what decided, as its author wrote it', () => {
  expect(readClaim({ text: 'Redis again: *Crisis  Averted*, thanks' }).evidence).toBe('Crisis  Averted')
  expect(readClaim({ text: 'hello\nаcк' }).evidence).toBe('аcк')
})

test('the configuration adds words of its own, under the same rules', () => {
  const vocabulary = { owns: ['Bagged and tagged'] }
  expect(readClaim({ text: 'bagged and tagged by the duty desk' }, vocabulary).claim).toBe('owns')
  expect(readClaim({ text: 'nobody has it bagged and tagged' }, vocabulary).claim).toBe('none')
})

test.each([
  'a-'.repeat(5_000),
  '('.repeat(20_000),
  'not '.repeat(5_000),
  '的'.repeat(20_000),
  '"'.repeat(20_000),
  'на связи '.repeat(600),
  '. a: '.repeat(4_000),
])('a message made to be slow is read without the patterns running away', (text) => {
  // Of the processor's time, since what else the machine does says nothing; a pattern that runs away takes minutes.
  const before = process.cpuUsage()
  readClaim({ text })
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000)
})

test('three stages in a row are a legend, one is where it stands', () => {
  expect(readClaim({ text: 'Milestones: Detected, Acknowledged, Mitigated, Resolved' }).claim).toBe('none')
  expect(readClaim({ text: 'Set a status: Investigating / Identified / Monitoring / Resolved' }).claim).toBe('none')
  expect(readClaim({ text: 'Detected → Acknowledged' }).claim).toBe('acknowledges')
})

test('what is struck out is not said', () => {
  expect(readClaim({ text: '~Recovered~ burning again' }).claim).toBe('none')
  expect(readClaim({ text: '~~Recovered~~ burning again' }).claim).toBe('none')
})
