import type { Incident } from '../domain/incident.ts'
import type { Self } from '../slack/self.ts'

/**
 * The name of a page on PagerDuty's side: the same one never pages twice, and webhooks carry it back. It holds the
 * workspace and the minute of opening too, so that two deployments on one account, or one whose database was made anew,
 * do not take each other's pages for their own.
 */
export function pageKey({ teamId }: Pick<Self, 'teamId'>, incident: Incident, seq: number): string {
  const { fromAlert } = incident
  // What was asked for while it was an alert went out, or may have, under the alert's name.
  const { number, openedAt } = fromAlert && seq <= fromAlert.seq ? fromAlert : incident
  return `readback:${teamId}:${stamp(openedAt)}:${number}:${seq}`
}

export function readPageKey(
  { teamId }: Pick<Self, 'teamId'>,
  key: string | null,
): { number: number; seq: number; opened: string } | null {
  const [, team, opened, number, seq] = /^readback:([^:]+):([0-9a-z]+):(-?\d+):(\d+)$/.exec(key ?? '') ?? []
  if (team !== teamId || !opened || !number || !seq) return null
  return { number: Number(number), seq: Number(seq), opened }
}

/** Whether the key belongs to this incident and not to one of the same number from another database. */
export const wasOpenedAt = ({ openedAt }: Incident, opened: string): boolean => stamp(openedAt) === opened

const stamp = (openedAt: string): string => Math.floor(Date.parse(openedAt) / 60_000).toString(36)
