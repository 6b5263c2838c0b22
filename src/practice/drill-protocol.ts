// What the page and whoever plays drills say to each other: JSON over HTTP under `/practice/drills`. A workspace in which
// nobody plays drills has no such routes, and the page then shows no sign of them.

/** `GET /practice/drills` → `{ drills: DrillSummary[] }`. */
export type DrillSummary = {
  id: string
  title: string
  /** One sentence. */
  about: string
  /** How long it takes at its own pace. */
  minutes: number
  /** Who the person at the page is in it. */
  you: { id: string; realName: string; part: string }
}

/** `POST /practice/drills/:id/start`. A drill that is in progress is ended without a debrief. */
export type StartDrill = { speed?: number; actor?: string }
// `POST /practice/drills/stop` with `{}` ends the one in progress. Both answer `{ ok: true }` or `{ ok: false, error }`.

/** `GET /practice/drills/current` → `{ drill: DrillProgress | null }`: the one in progress, or the last one played. */
export type DrillProgress = {
  /** Another one for each time a drill is started. */
  run: string
  id: string
  title: string
  you: DrillSummary['you']
  speed: number
  /** Time of day at which its story begins: `02:14`. */
  startsAt: string
  /** Seconds on the drill's own clock, which runs `speed` times as fast as ours. */
  elapsed: number
  /** What the person is expected to do next. */
  task: string
  /** Where that is done: a channel's id. */
  channel: string
  /** Null while it is in progress. */
  debrief: Debrief | null
}

export type Debrief = {
  /** How it ended, and how it went, in a sentence or two. */
  summary: string
  lines: DebriefLine[]
  /** What never happened, one sentence each. */
  missed: string[]
  /** What the drill is there to teach. */
  lesson: string
  /** Present when the clock did not run at everyday speed. */
  clockNote?: string
}

/** Texts to be shown as they are. `standing`: `plain` where there is nothing to compare. */
export type DebriefLine = {
  label: string
  you: string
  reference: string
  verdict: string
  standing: 'met' | 'later' | 'missing' | 'plain'
}
