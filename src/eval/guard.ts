// Measurements of the product's own judgement. Reads files, prints numbers; nothing of the running bot imports it.

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readClaim } from '../domain/claims/read-claim.ts'
import { type LabelledMessage, parseMessages, shouldBeFlagged } from './labelled-messages.ts'

/**
 * `npm run eval:guard -- FILE…`: precision and recall of the guard's reading over labelled messages (one JSON object a
 * line), over all and by label, language and sender, and every miss with the words that decided. A message of a sender
 * that is no person is right when it is flagged just for a `*_claim`; of a person, when it is flagged for anything but `neutral`.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quiet: { type: 'boolean', default: false } },
  })
  if (positionals.length === 0) {
    process.stderr.write('Which file? Example: npm run eval:guard -- test/data/claims/test.jsonl\n')
    process.exitCode = 1
    return
  }
  const messages = positionals.flatMap((file) => parseMessages(readFileSync(file, 'utf8')))
  const judged = messages.map(judge)
  const machines = judged.filter(({ message }) => message.sender !== 'human')

  print('senders that are not people', machines)
  print(
    'people',
    judged.filter(({ message }) => message.sender === 'human'),
  )
  for (const by of ['label', 'lang', 'sender'] as const) {
    for (const value of [...new Set(machines.map(({ message }) => message[by]))].sort())
      print(
        `${by} ${value}`,
        machines.filter(({ message }) => message[by] === value),
      )
  }
  const claimed = machines.filter(({ message }) => KIND[message.label] !== undefined)
  const sameKind = claimed.filter(({ message, reading }) => KIND[message.label] === reading.claim)
  say(`kind of claim named rightly: ${share(sameKind.length, claimed.length)}`)
  if (!values.quiet) for (const miss of judged.filter(({ isRight }) => !isRight)) sayMiss(miss)
}

const KIND: Record<string, string> = {
  ack_claim: 'acknowledges',
  ownership_claim: 'owns',
  resolution_claim: 'resolves',
}

type Judged = ReturnType<typeof judge>

function judge(message: LabelledMessage) {
  const reading = readClaim(message)
  const isFlagged = reading.claim !== 'none'
  return { message, reading, isFlagged, isRight: isFlagged === shouldBeFlagged(message) }
}

function print(name: string, judged: readonly Judged[]): void {
  const flagged = judged.filter(({ isFlagged }) => isFlagged)
  const wanted = judged.filter(({ message }) => shouldBeFlagged(message))
  const both = flagged.filter(({ isRight }) => isRight)
  say(
    `${name.padEnd(34)} ${String(judged.length).padStart(5)}  precision ${share(both.length, flagged.length)}  recall ${share(both.length, wanted.length)}  right ${share(judged.filter(({ isRight }) => isRight).length, judged.length)}`,
  )
}

const share = (part: number, whole: number): string => (whole === 0 ? '    –' : (part / whole).toFixed(3))

function sayMiss({ message, reading, isFlagged }: Judged): void {
  const shown = [message.text, message.blocks, message.attachments]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => JSON.stringify(part))
    .join(' ')
  const why = reading.evidence === '' ? '' : ` by "${reading.evidence}"`
  say(
    `${isFlagged ? 'flagged' : 'missed '} ${message.id} ${message.lang} ${message.sender} ${message.label}: ${shown}${why}`,
  )
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main()
