// What can go out. An effect names what to do, never what to say: whoever carries it out reads the incident then.

export type Effect =
  | { task: 'open_channel' }
  | { task: 'show_card' }
  | { task: 'set_topic' }
  | { task: 'show_checklist' }
  | { task: 'invite'; user: string }
  /** A line in the incident channel about this fact; redrawn in place when it is told again. */
  | { task: 'tell_channel'; seq: number }
  /** A line in the announcement channel. */
  | { task: 'announce'; seq: number }
  /** By direct message: what must arrive. */
  | { task: 'tell_person'; seq: number; user: string }
  /** Seen by one person in the channel, at most once, and lost if it fails. */
  | { task: 'whisper'; seq: number; user: string }
  /** The visible answer under an automation's claim. */
  | { task: 'correct_claim'; seq: number }
  /** The same by direct message to whoever is on call, who may have read the claim and gone back to sleep. */
  | { task: 'warn_on_call'; seq: number }
  /** The quiet one: a reaction. */
  | { task: 'mark_claim'; seq: number }
  | { task: 'share_postmortem'; seq: number }
  /** Calls the person whom the fact asks for. */
  | { task: 'page'; seq: number }
  /** A page that went out quietly becomes loud. */
  | { task: 'raise_page'; seq: number }
  /** Tells whoever answers for an agent. */
  | { task: 'tell_agent_owner'; seq: number }
  /** Puts a page that a machine acknowledged back to triggered. */
  | { task: 'retrigger'; seq: number }
  /** Tells PagerDuty who owns the incident, or that it is over, in that person's name. */
  | { task: 'mirror_state' }
  /** Puts what people wrote here before those who read in PagerDuty. */
  | { task: 'note_in_pager'; seq: number }

/** The same effect asked for twice before it ran runs once. */
export const effectKey = (effect: Effect): string =>
  [effect.task, 'seq' in effect ? effect.seq : '', 'user' in effect ? effect.user : '']
    .filter((part) => part !== '')
    .join(':')
