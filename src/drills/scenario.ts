// Drills: a scenario played in the practice workspace, the person's answer to it, and the debrief. What a drill wants to
// know of the bot it asks over the bot's HTTP API, as any program would; nothing of the bot is imported here.

import { z } from 'zod'

/** What can be seen to happen in a drill, in the order in which it would. */
export const MARKS = ['owned', 'opened', 'contained', 'updated', 'decided', 'verified', 'resolved', 'closed'] as const
export type Mark = (typeof MARKS)[number]

/** The lines of a debrief. */
export const LINES = [
  'detect',
  'unowned',
  'acknowledge',
  'open',
  'contain',
  'updates',
  'ambiguous',
  'lapses',
  'rollback',
] as const
export type LineName = (typeof LINES)[number]

/** `45s`, `1m30s`, `-3m` for before the beginning: seconds on the drill's clock. */
const span = z
  .string({ error: 'is not a time such as 1m30s' })
  .regex(/^-?(?=\d)(\d+m)?(\d+s)?$/, { error: 'is not a time such as 45s, 1m30s or -3m' })
  .transform((text) => {
    const [, sign = '', minutes = '0', seconds = '0'] = /^(-?)(?:(\d+)m)?(?:(\d+)s)?$/.exec(text) ?? []
    return (sign ? -1 : 1) * (Number(minutes) * 60 + Number(seconds))
  })

const words = z.string().trim().min(1)
/** Ends as one: in YAML whatever stands behind a space and # is lost, unless the text is quoted. */
const sentence = words.regex(/[.?”]$/, { error: 'does not end as a sentence; put it into quotes if it has a # in it' })
const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'is not of lowercase letters, digits and -' })
const mark = z.enum(MARKS)

const common = {
  /** Since the beginning, or since the mark of `after`. */
  at: span,
  /** A person or app of the practice workspace, by name. */
  who: words,
  /** It waits until this has happened. */
  after: mark.optional(),
  /** It is left out once this has happened. */
  unless: mark.optional(),
  /** Words that sound like taking it on, from an app: the debrief asks whether they were caught. */
  claim: z.boolean().default(false),
}

const saying = z.strictObject({
  ...common,
  /** Other beats speak of this message by its id. */
  id: name.optional(),
  /** The first sign that something is wrong: the clock of the debrief starts here. */
  signal: z.boolean().default(false),
  /** A channel, or `incident`: the incident's own; while there is none, the thread of the signal. */
  where: words.default('incident'),
  /** In the thread of this message instead. */
  thread: name.optional(),
  say: sentence,
})
const editing = z.strictObject({ ...common, edit: name, to: words })
const reacting = z.strictObject({ ...common, react: words, on: name })
const beat = z.union([saying, editing, reacting])
export type Beat = z.infer<typeof beat>
export type Saying = z.infer<typeof saying>

const step = z.strictObject({
  mark,
  at: span,
  /** What the person is told to do while this has not happened. */
  task: sentence,
  /** Said in the debrief when it never did. */
  missed: sentence,
})

const scoring = z.strictObject({
  line: z.enum(LINES),
  /** For spans: longer than this is said to be late. */
  within: span.optional(),
  /** Why it matters, said beside a line that fell short. */
  why: sentence,
})

export const scenario = z
  .strictObject({
    id: name,
    title: words,
    about: sentence,
    startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'is not a time of day such as 02:14' }),
    minutes: z.number().positive(),
    you: z.strictObject({ who: words, part: words }),
    cast: z.array(z.strictObject({ who: words, part: words })).min(1),
    speed: z.number().positive().default(1),
    /** When users began to be harmed, known to the story alone. */
    harm: span.optional(),
    beats: z.array(beat).min(1),
    reference: z.array(step).min(1),
    scoring: z.array(scoring).min(1),
    lesson: sentence,
  })
  .superRefine((drill, context) => {
    const cast = new Set(drill.cast.map(({ who }) => who))
    const messages = new Set(drill.beats.flatMap((each) => ('say' in each && each.id ? [each.id] : [])))
    const wrong = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message })
    for (const [index, each] of drill.beats.entries()) {
      if (!cast.has(each.who)) wrong(['beats', index, 'who'], `is ${each.who}, who is not in the cast`)
      const spoken = 'say' in each ? each.thread : 'edit' in each ? each.edit : each.on
      if (spoken && !messages.has(spoken)) wrong(['beats', index], `speaks of ${spoken}, which no beat says`)
    }
    const signals = drill.beats.filter((each) => 'say' in each && each.signal)
    if (signals.length !== 1) wrong(['beats'], `have ${signals.length} signals; a drill has one`)
    if (cast.has(drill.you.who)) wrong(['cast'], `has ${drill.you.who} in it, whom the person plays`)
  })
export type Scenario = z.infer<typeof scenario>

/** The moment of the reference, in seconds on the drill's clock. */
export const referenceAt = ({ reference }: Scenario, wanted: Mark): number | null =>
  reference.find((step) => step.mark === wanted)?.at ?? null

/** When the first sign comes, by the script. */
export function signalAt({ beats }: Scenario): number {
  const signal = beats.find((each) => 'say' in each && each.signal)
  if (!signal) throw new Error('A scenario without a signal is refused when it is read.')
  return signal.at
}
