import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { EVENT_SCOPES, idleScopes, missingScopes, usedIn } from './support/slack-scopes.ts'

/** Slack's schema of a version 2 manifest with its limits, as far as ours goes; a key it does not know is refused there too. */
const slackManifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2) }),
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({ display_name: z.string().max(80), always_online: z.boolean() }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().startsWith('/').max(32),
          description: z.string().max(2000),
          usage_hint: z.string().max(1000),
          should_escape: z.boolean(),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()).max(255) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: z.array(z.string()).max(100) }),
    interactivity: z.strictObject({ is_enabled: z.boolean() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
})

const manifest = slackManifest.parse(parse(readFileSync('manifest.yml', 'utf8')))
const scopes = manifest.oauth_config.scopes.bot
const events = manifest.settings.event_subscriptions.bot_events
const commands = manifest.features.slash_commands

/** These two name every method there is, called or not. */
const LISTS = ['slack/methods.ts', 'slack/limits.ts']
const botSource = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('practice/') && !LISTS.includes(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n')
const use = usedIn(botSource)

test('every scope that the code needs is asked for', () => {
  expect(missingScopes(scopes, use)).toEqual([])
})

test('no scope is asked for that nothing needs', () => {
  expect(idleScopes(scopes, use)).toEqual([])
})

test('the events subscribed to are those that a listener waits for', () => {
  expect([...events].sort()).toEqual(use.events)
})

test('every subscribed event comes with a scope that lets it through', () => {
  expect(events.filter((event) => !(event in EVENT_SCOPES))).toEqual([])
  expect(missingScopes(scopes, { methods: [], events, commands: [], interactive: false })).toEqual([])
})

test('the slash commands are those that the code answers', () => {
  expect(commands.map(({ command }) => command).sort()).toEqual(use.commands)
})

test('people arrive as ids in commands, since two people may share a name', () => {
  expect(commands.filter((command) => !command.should_escape)).toEqual([])
})

test('clicks and forms are switched on exactly when the code listens for them', () => {
  expect(manifest.settings.interactivity.is_enabled).toBe(use.interactive)
})

test('direct messages can arrive', () => {
  expect(manifest.features.app_home.messages_tab_enabled).toBe(true)
})

test('the check itself sees methods, listeners and commands in source code', () => {
  const source = `
    app.event('reaction_added', keep)
    app.event<'message'>('message', read)
    app.command('/incident', run)
    app.view(FORM.open, open)
    await slack.call('conversations.join', { channel })
  `
  const seen = usedIn(source)
  expect(seen).toEqual({
    methods: ['conversations.join'],
    events: ['message.channels', 'message.groups', 'reaction_added'],
    commands: ['/incident'],
    interactive: true,
  })
  expect(missingScopes(['channels:history', 'groups:history', 'commands', 'pins:write'], seen)).toEqual([
    'conversations.join needs channels:join',
    'reaction_added needs reactions:read',
  ])
  expect(idleScopes(['channels:history', 'groups:history', 'commands', 'pins:write'], seen)).toEqual(['pins:write'])
})
