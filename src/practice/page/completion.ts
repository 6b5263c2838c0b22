// What the box offers while one types: people after an @, channels after a #, commands after a / at the start.

import type { Workspace } from './workspace.ts'

export type Offer = { id: string; insert: string; title: string; about: string }
export type Completion = { from: number; to: number; offers: Offer[] }

const MOST = 8

export function completionAt(text: string, caret: number, workspace: Workspace): Completion | undefined {
  const before = text.slice(0, caret)
  const word = /(?:^|\s)([@#/])([\w.-]*)$/.exec(before)
  if (!word) return undefined
  const [, mark, typed = ''] = word
  const from = caret - typed.length - 1
  if (mark === '/' && from > 0) return undefined
  const offers = offersFor(mark, typed.toLowerCase(), workspace)
  return offers.length > 0 ? { from, to: caret, offers: offers.slice(0, MOST) } : undefined
}

/** The usage of the command that the text begins with. */
export function usageOf(text: string, workspace: Workspace): Workspace['commands'][number] | undefined {
  const command = /^(\/[\w-]+)\s/.exec(text)?.[1]
  return workspace.commands.find((known) => known.command === command)
}

function offersFor(mark: string | undefined, typed: string, workspace: Workspace): Offer[] {
  switch (mark) {
    case '@':
      return workspace.actors
        .filter((actor) => begins(typed, actor.name, ...actor.realName.split(' ')))
        .map((actor) => ({
          id: actor.id,
          insert: `@${actor.name} `,
          title: actor.realName,
          about: `@${actor.name}${actor.kind === 'app' ? ' · app' : ''}`,
        }))
    case '#':
      return Object.values(workspace.channels)
        .filter((channel) => !channel.isIm && begins(typed, channel.name))
        .map((channel) => ({ id: channel.id, insert: `#${channel.name} `, title: `#${channel.name}`, about: '' }))
    default:
      return workspace.commands
        .filter((command) => begins(typed, command.command.slice(1)))
        .map(({ command, usageHint, description }) => ({
          id: command,
          insert: `${command} `,
          title: usageHint ? `${command} ${usageHint}` : command,
          about: description,
        }))
  }
}

function begins(typed: string, ...names: string[]): boolean {
  return names.some((name) => name.toLowerCase().startsWith(typed))
}
