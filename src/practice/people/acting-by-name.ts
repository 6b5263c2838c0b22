// The workspace as tests and drills handle it: people, apps and channels by name, and a look at what happened.

import type { KnownBlock } from '@slack/types'
import { publish } from '../events.ts'
import { addPin, removePin } from '../marks.ts'
import { findMessage } from '../messages.ts'
import type { Canvas, Channel, Message, StoredFile, User, View } from '../records.ts'
import { userObject } from '../slack-objects.ts'
import { stackOf } from '../views.ts'
import { personToken } from '../web-api/tokens.ts'
import { nextTs } from '../world.ts'
import type { Scene } from './acting.ts'
import { typeCommand } from './commands.ts'
import { dismissForm, submitForm } from './forms.ts'
import { elementsOf, type Values } from './inputs.ts'
import { press, useMessageShortcut } from './press.ts'
import { archiveChannel, joinChannel, openDirect } from './rooms.ts'
import { deleteMessage, editMessage, react, type Saying, say } from './talk.ts'

/** A user's id, name ("ada") or full name, or an app's name ("Triage agent"). */
type Who = string
/** A channel's id, or its name with or without `#`. */
type Where = string
type At = { channel: string; ts: string }

export type Acting = ReturnType<typeof actingIn>

export function actingIn(scene: Scene) {
  const { world } = scene
  const { state } = world

  const user = (who: Who): User => {
    const wanted = who.toLowerCase()
    const found = state.users.find(({ id, name, realName }) =>
      [id, name, realName].some((each) => each.toLowerCase() === wanted),
    )
    if (!found) throw new Error(`Nobody in the practice workspace is called ${who}.`)
    return found
  }
  const id = (who: Who) => user(who).id
  const channel = (where: Where): Channel => {
    const name = where.replace(/^#/, '')
    const found = state.channels.get(where) ?? state.channels.find((each) => each.name === name)
    if (!found) throw new Error(`The practice workspace has no channel ${where}.`)
    return found
  }

  /** The element with this visible text, or with this action id, in a message or form. */
  function element(blocks: KnownBlock[], what: string) {
    const found = elementsOf(blocks).find(({ element: each }) => {
      const shown = each.text
      const label = typeof shown === 'object' && shown !== null && 'text' in shown ? shown.text : undefined
      return label === what || each.action_id === what
    })
    if (!found) throw new Error(`There is no "${what}" here.`)
    return { blockId: found.blockId, actionId: found.element.action_id }
  }

  return {
    user,
    channel,
    channels: () => state.channels.all(),
    /** Everybody who is still here and is a person. */
    people: (): User[] => state.users.all().filter(({ isBot, deleted }) => !isBot && !deleted),
    /** Everything in a channel, the oldest first, with what only one person sees. */
    messages(where: Where): Message[] {
      const { id: wanted } = channel(where)
      return state.messages.all().filter((each) => each.channel === wanted)
    },
    pins: (where: Where): string[] => channel(where).pins.map((pin) => pin.ts),
    files: (): (StoredFile & { text: string })[] =>
      state.files.all().map((file) => ({ ...file, text: Buffer.from(file.content ?? '', 'base64').toString() })),
    canvases: (): Canvas[] => state.canvases.all(),
    /** The form in front of a person. */
    form: (who: Who): View | undefined => stackOf(world, id(who)).at(-1),
    /** For an app that holds a person's token. */
    tokenOf: (person: Who, app: Who) => personToken(user(app).appId ?? '', id(person)),

    say: (
      who: Who,
      where: Where,
      text: string,
      how: Omit<Partial<Saying>, 'actor' | 'channel' | 'text'> = {},
    ): Message =>
      state.transact(() => {
        const withTokenOf = how.withTokenOf ? id(how.withTokenOf) : undefined
        return say(world, { ...how, withTokenOf, actor: id(who), channel: channel(where).id, text })
      }),
    edit: (who: Who, { channel: where, ts }: At, text: string) =>
      state.transact(() => editMessage(world, { actor: id(who), channel: where, ts, text })),
    delete: (who: Who, { channel: where, ts }: At) =>
      state.transact(() => deleteMessage(world, { actor: id(who), channel: where, ts })),
    react: (who: Who, { channel: where, ts }: At, name: string) =>
      state.transact(() => react(world, { actor: id(who), channel: where, ts, name })),
    /** Pins the message, or takes its pin off. */
    pin: (who: Who, at: At) =>
      state.transact(() => {
        const message = findMessage(world, at.channel, at.ts)
        if (!message) throw new Error('There is no such message to pin.')
        const isPinned = channel(at.channel).pins.some(({ ts }) => ts === at.ts)
        const change = isPinned ? removePin : addPin
        change(world, channel(at.channel), message, id(who))
      }),
    join: (who: Who, where: Where) =>
      state.transact(() => joinChannel(world, { actor: id(who), channel: channel(where).id })),
    archive: (who: Who, where: Where) =>
      state.transact(() => archiveChannel(world, { actor: id(who), channel: channel(where).id })),
    openDirect: (who: Who, other: Who): Channel =>
      state.transact(() => openDirect(world, { actor: id(who), channel: id(other) })),

    command: async (who: Who, where: Where, text: string) =>
      typeCommand(scene, { actor: id(who), channel: channel(where).id, text }),
    /** `what` is what stands on the element, or its action id; `state` its new value, for all but buttons. */
    click: async (
      who: Who,
      { channel: where, ts }: At,
      what: string,
      given: Record<string, unknown> = {},
      values?: Values,
    ) => {
      const blocks = state.messages.get(`${where}:${ts}`)?.blocks ?? []
      return press(scene, {
        actor: id(who),
        where: { channel: where, ts },
        ...element(blocks, what),
        state: given,
        values,
      })
    },
    clickInForm: async (who: Who, what: string, given: Record<string, unknown> = {}, values?: Values) => {
      const view = openForm(who)
      const target = element(view.payload.blocks as KnownBlock[], what) // checked when the form was opened
      return press(scene, { actor: id(who), where: { viewId: view.id }, ...target, state: given, values })
    },
    /** What is not given keeps the value that the form came with. */
    submit: async (who: Who, values: Values = {}) =>
      submitForm(scene, { actor: id(who), viewId: openForm(who).id, values }),
    dismiss: (who: Who) => dismissForm(scene, { actor: id(who), viewId: openForm(who).id }),
    messageShortcut: async (who: Who, message: Message, callbackId: string) =>
      useMessageShortcut(scene, { actor: id(who), message, callbackId }),

    addUser: (added: User) => state.users.put(added),
    /** Somebody leaves, becomes a guest, changes their name …, and apps are told. */
    changeUser: (who: Who, change: Partial<User>) =>
      state.transact(() => {
        const changed = state.users.put({ ...user(who), ...change })
        publish(world, { type: 'user_change', user: userObject(world, changed), event_ts: nextTs(world) })
      }),
  }

  function openForm(who: Who): View {
    const view = stackOf(world, id(who)).at(-1)
    if (!view) throw new Error(`No form is open in front of ${who}.`)
    return view
  }
}
