import { parseArgs } from 'node:util'
import { ConfigFault } from './config.ts'
import { readScenarios } from './drills/read-scenarios.ts'

/** What was asked for on the command line: something to print and no more, or something to run. */
export type Asked = { say: string } | Run

export type Run = {
  /** Settings that stand over those of the environment. */
  env: Record<string, string>
  drill?: { id: string; speed?: number }
  /** The practice workspace without Readback, for an app of one's own; with `eventsUrl`, which is reached over HTTP. */
  alone?: { eventsUrl?: string }
}

const OPTIONS = {
  practice: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  'list-drills': { type: 'boolean' },
  drill: { type: 'string' },
  speed: { type: 'string' },
  port: { type: 'string' },
  'data-dir': { type: 'string' },
  alone: { type: 'boolean' },
  http: { type: 'string' },
} as const

const HELP = `The practice workspace: a Slack look-alike on this machine, with people, an agent, an alerting app and a page.

  npm run practice                       with Readback in it, as npm start without Slack tokens
  npm run practice -- --drill <name>     rehearse an incident; it begins when the page is opened
  npm run practice -- --alone            without Readback, for an app of your own in Socket Mode
  npm run practice -- --http <url>       the same in HTTP mode: events, commands and clicks are sent to this address

Options
  --drill <name>      the drill to play; npm start takes it as well
  --speed <number>    how many times as fast as it happened, from 0.5 to 60; 1 when missing
  --list-drills       what can be rehearsed
  --port <number>     where the page answers; PORT, or 3000
  --data-dir <path>   where everything is kept; DATA_DIR, or ./data
  --help              this text
`

/** A start that the environment would send to a real workspace stays in practice. */
const NO_SLACK = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: '', SLACK_API_URL: '' }

/** Throws a ConfigFault, in words, for what is not understood. */
export function readCommandLine(args: string[]): Asked {
  const given = parse(args)
  if (given.help) return { say: HELP }
  if (given['list-drills']) return { say: listOfDrills() }
  const { drill, speed, port, http } = given
  if (http !== undefined && !/^https?:\/\/\S+$/.test(http))
    throw new ConfigFault([`--http is ${http}, not an address; for example --http http://localhost:4000/slack/events`])
  const isAlone = given.alone || http !== undefined
  if (isAlone && drill !== undefined)
    throw new ConfigFault(['--drill needs Readback to answer it; leave out --alone and --http'])
  return {
    env: {
      ...(given.practice || isAlone ? NO_SLACK : {}),
      ...(port === undefined ? {} : { PORT: port }),
      ...(given['data-dir'] === undefined ? {} : { DATA_DIR: given['data-dir'] }),
    },
    ...(drill === undefined ? {} : { drill: { id: known(drill), ...(speed ? { speed: pace(speed) } : {}) } }),
    ...(isAlone ? { alone: http === undefined ? {} : { eventsUrl: http } } : {}),
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values
  } catch (error) {
    const wrong = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new ConfigFault([`${wrong}; npm run practice -- --help lists what there is`])
  }
}

function known(id: string): string {
  const ids = readScenarios().map((scenario) => scenario.id)
  if (!ids.includes(id)) throw new ConfigFault([`--drill is ${id}, which is none of ${ids.join(', ')}`])
  return id
}

function pace(text: string): number {
  const speed = Number(text)
  if (!(speed >= 0.5 && speed <= 60))
    throw new ConfigFault([`--speed is ${text}, not a number from 0.5 to 60; for example --speed 4`])
  return speed
}

function listOfDrills(): string {
  const lines = readScenarios().map(
    ({ id, title, about, minutes }) => `  ${id}\n    ${title}. ${about} ${minutes} minutes.`,
  )
  return `${lines.join('\n')}\n`
}
