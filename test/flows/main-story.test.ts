// One incident from the first word to the postmortem, as people live through it, over sockets and over HTTP.

import { expect, test } from 'vitest'
import { aReadback, MODES, type Readback } from '../support/app.ts'
import { itIsClosed, theLeadIsHandedOver, theTeamWorks } from './story-closing.ts'
import { adaOwnsIt, itIsOpened, rolesAreTaken, theAgentIsCorrected } from './story-opening.ts'

test.concurrent.for(MODES)(
  'an incident is opened, owned, worked on, closed and written up in %s',
  { timeout: 120_000 },
  async (mode, { onTestFinished }) => {
    await theStory(await aReadback({ mode, until: onTestFinished }))
  },
)

async function theStory(readback: Readback): Promise<void> {
  const room = await itIsOpened(readback)
  await rolesAreTaken(readback, room)
  await theAgentIsCorrected(readback, room)
  await adaOwnsIt(readback, room)
  await theTeamWorks(readback, room)
  await theLeadIsHandedOver(readback, room)
  await itIsClosed(readback, room)
  await everythingIsOnRecord(readback, room)
}

async function everythingIsOnRecord({ workspace, api, logged }: Readback, room: string): Promise<void> {
  const { timeline } = await api('/incidents/1/timeline?limit=1000')
  const kinds = timeline.map(({ kind }: { kind: string }) => kind)
  expect(kinds).toEqual([
    'incident_opened',
    'channel_opened',
    'role_taken',
    'role_offered',
    'role_accepted',
    'role_offered',
    'role_declined',
    'claim_flagged',
    'role_taken',
    'readback_given',
    'update_posted',
    'rollback_decided',
    'rollback_restored',
    'rollback_verified',
    'change_recorded',
    'symptom_added',
    'checklist_item_marked',
    'noted',
    'message_kept',
    'action_added',
    'severity_changed',
    'status_changed',
    'role_offered',
    'role_accepted',
    'readback_given',
    'status_changed',
    'question_answered',
    'question_answered',
    'postmortem_assigned',
    'incident_closed',
  ])
  expect(workspace.pins(room)).toHaveLength(1)
  expect(workspace.calls.flatMap(({ error }) => error ?? []).filter((error) => error !== 'already_in_channel')).toEqual(
    [],
  )
  expect(workspace.calls.filter(({ unknownArguments }) => unknownArguments.length > 0)).toEqual([])
  expect(logged.filter(({ level }) => Number(level) > 40)).toEqual([])
}
