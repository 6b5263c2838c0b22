import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

/** As much of the manifest as decides what an installed app may do and hears. */
const manifest = z.object({
  features: z.object({
    slash_commands: z.array(
      z.object({ command: z.string(), description: z.string(), usage_hint: z.string().default('') }),
    ),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
})

/**
 * The app as a person installs it by pasting manifest.yml: in practice it gets these scopes and events and no others, so
 * that one that is missing shows here and not in somebody's workspace.
 */
export function readManifest() {
  const text = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8')
  const { features, oauth_config, settings } = manifest.parse(parse(text))
  return {
    scopes: oauth_config.scopes.bot,
    events: settings.event_subscriptions.bot_events,
    commands: features.slash_commands.map(({ command, description, usage_hint }) => ({
      command,
      description,
      usageHint: usage_hint,
    })),
  }
}
