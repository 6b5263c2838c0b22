import { addSeconds } from 'date-fns'
import { z } from 'zod'
import { READBACK } from '../domain/actor.ts'
import type { Effect } from '../domain/effect.ts'
import { loseChannel, reportFailure } from '../domain/failures.ts'
import { PagerDutyFailure } from '../pagerduty/failure.ts'
import { SECONDS_WHEN_UNSTATED, SlackFailure } from '../slack/failure.ts'
import { plainFailure } from '../slack/failure-text.ts'
import { changeIncident, enqueue } from '../store/change-incident.ts'
import { readFact } from '../store/read-incidents.ts'
import { announce } from './announce.ts'
import { correctClaim } from './correct-claim.ts'
import { hearPagerDuty } from './hear-pagerduty.ts'
import { invite } from './invite.ts'
import { markClaim } from './mark-claim.ts'
import { mirrorState, retrigger } from './mirror-state.ts'
import { noteInPager } from './note-in-pager.ts'
import { openChannel } from './open-channel.ts'
import type { EffectPayload, Outside } from './outside.ts'
import { page } from './page.ts'
import { raisePage } from './raise-page.ts'
import { ringClocks } from './ring-clocks.ts'
import { setTopic } from './set-topic.ts'
import { sharePostmortem } from './share-postmortem.ts'
import { showCard } from './show-card.ts'
import { showChecklist } from './show-checklist.ts'
import { tellAgentOwner } from './tell-agent-owner.ts'
import { tellChannel } from './tell-channel.ts'
import { tellPerson } from './tell-person.ts'
import { warnOnCall } from './warn-on-call.ts'
import { whisper } from './whisper.ts'
import type { Task } from './worker.ts'

type Run = (outside: Outside, payload: EffectPayload) => Promise<void>

/** Each with what people are told when it could not be done, and what they can do about it. */
const EFFECTS: Record<Effect['task'], { run: Run; effect: string; whatNow: string }> = {
  open_channel: { run: openChannel, effect: 'open the incident channel', whatNow: 'It is tried again by itself.' },
  show_card: { run: showCard, effect: 'show the card', whatNow: 'The commands work without it.' },
  set_topic: { run: setTopic, effect: 'set the topic', whatNow: 'The card shows who owns the incident.' },
  show_checklist: { run: showChecklist, effect: 'show the checklist', whatNow: '`/incident checklist` lists it.' },
  invite: { run: invite, effect: 'invite a person', whatNow: 'Invite them by hand, or choose somebody else.' },
  tell_channel: { run: tellChannel, effect: 'post in the channel', whatNow: '`/incident timeline` has the record.' },
  announce: { run: announce, effect: 'announce this', whatNow: 'Tell people outside the incident by hand.' },
  tell_person: { run: tellPerson, effect: 'write to a person', whatNow: 'Reach them another way.' },
  whisper: { run: whisper, effect: 'ask a person in private', whatNow: 'Ask them aloud who owns this.' },
  correct_claim: {
    run: correctClaim,
    effect: 'answer an automation’s claim',
    whatNow: 'The card shows who owns this.',
  },
  warn_on_call: { run: warnOnCall, effect: 'warn whoever is on call', whatNow: 'Tell them that nobody owns this.' },
  mark_claim: { run: markClaim, effect: 'mark an automation’s claim', whatNow: 'The card shows who owns this.' },
  page: { run: page, effect: 'page a person', whatNow: 'Call them by hand.' },
  raise_page: { run: raisePage, effect: 'make the page urgent', whatNow: 'Call them by hand.' },
  tell_agent_owner: {
    run: tellAgentOwner,
    effect: 'tell whoever answers for the agent',
    whatNow: 'Tell them that it pages people again and again.',
  },
  retrigger: { run: retrigger, effect: 'put the page back', whatNow: 'Trigger it in PagerDuty by hand.' },
  mirror_state: { run: mirrorState, effect: 'bring PagerDuty up to date', whatNow: 'Do it there by hand.' },
  note_in_pager: { run: noteInPager, effect: 'write a note in PagerDuty', whatNow: 'Tell them there by hand.' },
  share_postmortem: {
    run: sharePostmortem,
    effect: 'share the postmortem draft',
    whatNow: '`/incident postmortem` tries again.',
  },
}

const payloadShape = z.object({
  /** Negative for alerts. */
  incident: z.int(),
  seq: z.int().positive().default(0),
  user: z.string().default(''),
})

/** The one list of everything the worker does. */
export function tasks(outside: Outside): Record<string, Task> {
  const named = Object.entries(EFFECTS).map(([name, effect]): [string, Task] => [
    name,
    async (payload) => {
      const parsed = payloadShape.parse(payload)
      try {
        await effect.run(outside, parsed)
      } catch (error) {
        if ((error instanceof SlackFailure || error instanceof PagerDutyFailure) && error.kind === 'rate_limited') {
          await putBack(outside, name as Effect['task'], parsed, error.retryAfterSeconds) // the names are EFFECTS' own keys
          return
        }
        if (!(error instanceof SlackFailure) || error.kind === 'unreachable') throw error
        await reportRefusal(outside, name, parsed, error)
        // A channel that could not be opened leaves people without a place to meet: an administrator may mend it.
        if (name === 'open_channel') throw error
      }
    },
  ])
  return {
    ...Object.fromEntries(named),
    hear_pagerduty: (payload) => hearPagerDuty(outside, payload),
    ring_clocks: (payload) => ringClocks(outside, payloadShape.parse(payload)),
  }
}

/** They say when: the queue's own pauses double with each attempt, and a burst of messages would come minutes late. */
async function putBack(
  { store }: Outside,
  task: Effect['task'],
  payload: EffectPayload,
  retryAfterSeconds: number | undefined,
): Promise<void> {
  const { incident, seq, user } = payload
  const effect = { task, ...(seq > 0 ? { seq } : {}), ...(user ? { user } : {}) } as Effect // as it was asked for
  const at = addSeconds(store.now(), retryAfterSeconds ?? SECONDS_WHEN_UNSTATED)
  await enqueue(store.db, incident, [effect], at)
}

const CHANNEL_IS_GONE = new Set(['is_archived', 'channel_not_found', 'not_in_channel'])
const IN_INCIDENT_CHANNEL = new Set([
  'show_card',
  'set_topic',
  'show_checklist',
  'invite',
  'tell_channel',
  'share_postmortem',
])

/** Slack said no, and will say no again: trying on helps nobody, people have to know. */
async function reportRefusal(
  outside: Outside,
  task: string,
  payload: EffectPayload,
  failure: SlackFailure,
): Promise<void> {
  const { store, log } = outside
  const { incident, seq, user } = payload
  log.warn({ incident, task, method: failure.method, error: failure.error }, 'Slack refused an effect')
  if (CHANNEL_IS_GONE.has(failure.error) && IN_INCIDENT_CHANNEL.has(task)) {
    await changeIncident(store, incident, { actor: READBACK }, (state) => loseChannel(state, plainFailure(failure)))
    return
  }
  const about = seq > 0 ? await readFact(store.db, incident, seq) : null
  if (about?.fact.type === 'effect_failed') return // telling of a failure failed: saying so would fail as well
  const words = EFFECTS[task as Effect['task']] // tasks() passes the keys of EFFECTS only
  const effect = user ? `${words.effect} (${user})` : words.effect
  await changeIncident(store, incident, { actor: READBACK }, (state) =>
    reportFailure(state, { effect, why: plainFailure(failure), whatNow: words.whatNow }),
  )
}
