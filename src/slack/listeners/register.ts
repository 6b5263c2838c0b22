import type { App } from '@slack/bolt'
import { registerAlerts } from './alerts.ts'
import { registerChanges } from './changes.ts'
import { registerChannels } from './channels.ts'
import { registerChecklist } from './checklist.ts'
import { registerClosing } from './closing.ts'
import { registerCommands } from './commands.ts'
import { registerCustomers } from './customers.ts'
import type { Desk } from './desk.ts'
import { registerMessages } from './messages.ts'
import { registerNotes } from './notes.ts'
import { registerOpening } from './opening.ts'
import { registerOwnership } from './ownership.ts'
import { registerPaging } from './paging.ts'
import { registerReactions } from './reactions.ts'
import { registerRoles } from './roles.ts'
import { registerStatus } from './status.ts'
import { registerUpdates } from './updates.ts'

/** Everything the bot listens to. */
export function registerListeners(app: App, desk: Desk): void {
  registerCommands(app, desk)
  registerAlerts(app, desk)
  registerOpening(app, desk)
  registerOwnership(app, desk)
  registerRoles(app, desk)
  registerStatus(app, desk)
  registerUpdates(app, desk)
  registerChanges(app, desk)
  registerChecklist(app, desk)
  registerNotes(app, desk)
  registerCustomers(app, desk)
  registerPaging(app, desk)
  registerClosing(app, desk)
  registerMessages(app, desk)
  registerReactions(app, desk)
  registerChannels(app, desk)
}
