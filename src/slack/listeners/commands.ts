import type { App } from '@slack/bolt'
import { incidentKey } from '../../domain/incident.ts'
import { readIncidentOfChannel, readIncidents } from '../../store/read-incidents.ts'
import type { Message } from '../blocks/elements.ts'
import { misunderstood, parseCommand, type Subcommand, USAGE } from '../commands/command.ts'
import { slackText } from '../text.ts'
import type { Call, Handlers } from './call.ts'
import { changeHandlers } from './changes.ts'
import { checklistHandlers } from './checklist.ts'
import { closingHandlers } from './closing.ts'
import { type Desk, deliveryIdOf } from './desk.ts'
import { noteHandlers } from './notes.ts'
import { openingHandlers } from './opening.ts'
import { ownershipHandlers } from './ownership.ts'
import { pagingHandlers } from './paging.ts'
import { roleHandlers } from './roles.ts'
import { statusHandlers } from './status.ts'
import { updateHandlers } from './updates.ts'

const HANDLERS: Handlers = {
  ...openingHandlers,
  ...ownershipHandlers,
  ...roleHandlers,
  ...statusHandlers,
  ...updateHandlers,
  ...changeHandlers,
  ...checklistHandlers,
  ...noteHandlers,
  ...pagingHandlers,
  ...closingHandlers,
}

export function registerCommands(app: App, desk: Desk): void {
  app.command('/incident', async ({ ack, command, context }) => {
    const parsed = parseCommand(command.text)
    const message =
      'unknown' in parsed
        ? unknown(parsed.unknown, parsed.nearest)
        : await run(desk, parsed.subcommand, {
            text: parsed.rest,
            actor: await desk.identity.person(command.user_id),
            channelId: command.channel_id,
            deliveryId: deliveryIdOf(context),
            triggerId: command.trigger_id,
          })
    await (message ? ack({ response_type: 'ephemeral', ...message }) : ack())
  })
}

async function run(desk: Desk, subcommand: Subcommand, call: Call): Promise<Message | null> {
  const handler = HANDLERS[subcommand]
  if (!handler) return misunderstood(subcommand, { not: subcommand })
  if ('anywhere' in handler) return handler.anywhere(desk, call)
  const incident = await readIncidentOfChannel(desk.store.db, call.channelId)
  return incident ? handler.inIncident(desk, call, incident) : notAnIncidentChannel(desk, subcommand)
}

async function notAnIncidentChannel(desk: Desk, subcommand: Subcommand): Promise<Message> {
  const open = await readIncidents(desk.store.db, { open: true, limit: 5 })
  const places = open.flatMap((incident) =>
    incident.channel ? [`${incidentKey(incident)} in <#${incident.channel.id}>`] : [],
  )
  const where =
    places.length > 0
      ? `Open now: ${places.join(', ')}.`
      : 'No incident is open. `/incident open &lt;title&gt;` opens one.'
  return { text: `${slackText`\`/incident ${subcommand}\` works in an incident’s channel.`} ${where}` }
}

const unknown = (word: string, nearest: Subcommand): Message => ({
  text: slackText`Not understood: “${word}”. Nearest: \`/incident ${USAGE[nearest].form}\`. \`/incident help\` lists everything.`,
})
