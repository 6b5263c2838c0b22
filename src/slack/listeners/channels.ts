import type { App } from '@slack/bolt'
import { READBACK } from '../../domain/actor.ts'
import type { Decision } from '../../domain/decision.ts'
import { loseChannel, regainChannel, renameChannel } from '../../domain/failures.ts'
import type { Incident } from '../../domain/incident.ts'
import { changeIncident } from '../../store/change-incident.ts'
import { readIncidentOfChannel } from '../../store/read-incidents.ts'
import { type Desk, deliveryIdOf } from './desk.ts'

/** What people do to an incident's channel by hand: the incident goes on, and says where it cannot speak any more. */
export function registerChannels(app: App, desk: Desk): void {
  const note = async (channel: string, context: object, decide: (incident: Incident) => Decision) => {
    const incident = await readIncidentOfChannel(desk.store.db, channel)
    if (!incident) return
    await changeIncident(desk.store, incident.number, { actor: READBACK, deliveryId: deliveryIdOf(context) }, decide)
  }

  app.event('channel_archive', async ({ event, context }) => {
    await note(event.channel, context, (incident) => loseChannel(incident, 'It was archived.'))
  })
  app.event('channel_unarchive', async ({ event, context }) => {
    await note(event.channel, context, regainChannel)
  })
  // A channel that somebody made private in mid-incident is told of by Slack's old word for one.
  app.event('group_archive', async ({ event, context }) => {
    await note(event.channel, context, (incident) => loseChannel(incident, 'It was archived.'))
  })
  app.event('group_unarchive', async ({ event, context }) => {
    await note(event.channel, context, regainChannel)
  })
  app.event('group_rename', async ({ event, context }) => {
    const { id, name } = event.channel
    await note(id, context, (incident) => renameChannel(incident, name))
  })
  app.event('channel_rename', async ({ event, context }) => {
    const { id, name } = event.channel
    await note(id, context, (incident) => renameChannel(incident, name))
  })
  app.event('member_joined_channel', async ({ event, context }) => {
    if (event.user === desk.self.botUserId) await note(event.channel, context, regainChannel)
  })
}
