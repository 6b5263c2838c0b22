// `/incident …`: what each subcommand takes, and how it is read. Acting on it is the listeners' business.

import { nearestWord } from '../../domain/nearest-word.ts'
import type { Message } from '../blocks/elements.ts'
import { clip, slackText } from '../text.ts'

/** Subcommands in the order in which help lists them, each with its form and what it is for. */
export const USAGE = {
  open: { form: 'open <title> [sev1|sev2|sev3] [--symptom <id>] [--drill]', about: 'opens an incident; alone, a form' },
  ack: { form: 'ack <your next step>', about: 'you own it, and say what you do next' },
  role: { form: 'role <role> [@person|leave]', about: 'offers a role, takes it, or steps back from it' },
  roles: { form: 'roles', about: 'who holds what' },
  handoff: {
    form: 'handoff @person [what they need to know]',
    about: 'offers them the lead; it stays yours until they accept',
  },
  severity: { form: 'severity <sev1|sev2|sev3>', about: 'changes the severity and its clock' },
  status: { form: 'status <contained|monitoring|resolved|investigating|cancelled>', about: 'changes the status' },
  symptom: { form: 'symptom <id>', about: 'adds a symptom and its first steps' },
  checklist: { form: 'checklist [done|doing|skip|undo <n> [why]]', about: 'lists or marks the checklist' },
  change: { form: 'change <kind> <what> <before> to <after>', about: 'records something that changed' },
  rollback: { form: 'rollback <what> [to <version>]', about: 'records the decision to roll back' },
  snapshot: { form: 'snapshot [prompt=… model=… index=…]', about: 'keeps the versions in force' },
  update: { form: 'update <text>', about: 'posts an update; the next one is due by the severity' },
  note: { form: 'note [hypothesis:|decision:|customers:] <text>', about: 'adds a line to the timeline' },
  timeline: { form: 'timeline', about: 'the last entries' },
  action: {
    form: 'action <text> @person YYYY-MM-DD',
    about: 'adds an action item; `action done 1` finishes the first',
  },
  page: {
    form: 'page <infra|feature|risk|ops|@person> [message]',
    about: 'calls somebody in; alone, a form that says who is on call',
  },
  list: { form: 'list [all]', about: 'incidents that are open' },
  close: { form: 'close [--waive <reason>]', about: 'closes it, asking what is still unanswered' },
  reopen: { form: 'reopen <why>', about: 'opens it again' },
  postmortem: { form: 'postmortem', about: 'puts the draft into the channel again' },
  help: { form: 'help', about: 'this list' },
} as const
export type Subcommand = keyof typeof USAGE

export type Parsed = { subcommand: Subcommand; rest: string } | { unknown: string; nearest: Subcommand }

/** Nothing at all means help. */
export function parseCommand(text: string): Parsed {
  const trimmed = text.trim()
  const [first = ''] = trimmed.split(/\s+/, 1)
  const word = first.toLowerCase()
  if (word === '') return { subcommand: 'help', rest: '' }
  if (isSubcommand(word)) return { subcommand: word, rest: trimmed.slice(first.length).trim() }
  const nearest = nearestWord(word, Object.keys(USAGE))
  return { unknown: first, nearest: nearest && isSubcommand(nearest) ? nearest : 'help' }
}

const isSubcommand = (word: string): word is Subcommand => Object.hasOwn(USAGE, word)

/** What was understood, what was not, and the nearest right form. */
export function misunderstood(
  subcommand: Subcommand,
  { understood, not }: { understood?: string; not: string },
): Message {
  return {
    text: [
      ...(understood ? [slackText`Understood: ${clip(understood, 300)}.`] : []),
      slackText`Not understood: ${clip(not, 500)}.`,
      slackText`The form is \`/incident ${USAGE[subcommand].form}\`. Nothing was changed.`,
    ].join('\n'),
  }
}

export function helpText(): string {
  const lines = Object.values(USAGE).map(({ form, about }) => slackText`\`/incident ${form}\`: ${about}`)
  return ['*What you can do*', ...lines].join('\n')
}

/** Slack escapes people as `<@U123|name>`; a name typed without that cannot be told from text. */
const PERSON = /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/

/** The first person named, and the text without them. */
export function takePerson(text: string): { userId: string | null; rest: string } {
  const found = PERSON.exec(text)
  if (!found?.[1]) return { userId: null, rest: text.trim() }
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  return { userId: found[1], rest: rest.replaceAll(/\s+/g, ' ').trim() }
}

const ENTITY: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/**
 * A command's text as the person typed it: Slack sends `&`, `<`, `>` escaped, and channels, people and links as
 * `<…|label>`, of which the label is kept.
 */
export function plainText(text: string): string {
  return text
    .replaceAll(/<([@#!][^|>]*|https?:[^|>]*|mailto:[^|>]*)(?:\|([^>]*))?>/g, (_, target: string, label?: string) => {
      const sign = /^[@#!]/.test(target) ? target.charAt(0).replace('!', '@') : ''
      return label ? `${sign}${label.replace(/^[@#]/, '')}` : target.replace(/^!/, '@')
    })
    .replaceAll(/&(?:amp|lt|gt);/g, (entity) => ENTITY[entity] ?? entity)
    .trim()
}
