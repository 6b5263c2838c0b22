import { z } from 'zod'
import { quote, type Reading } from './fault.ts'
import { Secret } from './secret.ts'

export type Environment = Record<string, string | undefined>

const text = z.string()
const secret = text.transform((value) => new Secret(value))
const pattern = (shape: RegExp, wanted: string) =>
  text.regex(shape, { error: ({ input }) => `is ${quote(input)}, not ${wanted}` })
/** Its faults never quote the value: half a token in a log is half a leak. */
const token = (shape: RegExp, wrong: string) =>
  text.regex(shape, { error: wrong }).transform((value) => new Secret(value))
const webAddress = (wanted: string, ending = /$/) =>
  text.refine((value) => isWebAddress(value) && ending.test(value), {
    error: ({ input }) => `is ${quote(input)}, not ${wanted}`,
  })

const schema = z.object({
  SLACK_BOT_TOKEN: token(/^xoxb-\S+$/, 'is not a bot token: it must start with xoxb-').optional(),
  SLACK_APP_TOKEN: token(/^xapp-\S+$/, 'is not an app-level token: it must start with xapp-').optional(),
  SLACK_SIGNING_SECRET: token(/^\S+$/, 'has a space in it').optional(),
  SLACK_API_URL: webAddress('an http or https address that ends in /api/', /\/api\/$/).optional(),
  PORT: pattern(/^\d{1,5}$/, 'a port between 0 and 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, { error: ({ input }) => `is ${input}, not a port between 0 and 65535` })
    .default(3000),
  DATABASE_URL: token(
    /^postgres(ql)?:\/\/\S+$/,
    'is not a PostgreSQL address: it must start with postgres://',
  ).optional(),
  DATA_DIR: text.default('./data'),
  READBACK_CONFIG: text.optional(),
  PAGERDUTY_API_TOKEN: token(/^\S+$/, 'has a space in it').optional(),
  PAGERDUTY_FROM_EMAIL: pattern(/^[^\s@]+@[^\s@]+$/, 'an e-mail address').optional(),
  PAGERDUTY_ROUTING_KEY: token(/^\S+$/, 'has a space in it').optional(),
  PAGERDUTY_WEBHOOK_SECRET: secret.optional(),
  PAGERDUTY_API_URL: webAddress('an http or https address').optional(),
  PAGERDUTY_EVENTS_URL: webAddress('an http or https address').optional(),
  API_TOKENS: text.transform(readApiTokens).default([]),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], {
      error: ({ input }) => `is ${quote(input)}, not one of debug, info, warn, error`,
    })
    .default('info'),
})

type Name = keyof typeof schema.shape
export type EnvironmentSettings = z.output<typeof schema>

const EXAMPLES: Record<Name, string> = {
  SLACK_BOT_TOKEN: 'xoxb-1234567890-abcdefghij',
  SLACK_APP_TOKEN: 'xapp-1-A012AB3CD-1234567890-abcdef',
  SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99yyyzzz85a5',
  SLACK_API_URL: 'https://slack.com/api/',
  PORT: '3000',
  DATABASE_URL: 'postgres://readback:password@db.example.com:5432/readback',
  DATA_DIR: './data',
  READBACK_CONFIG: './readback.yml',
  PAGERDUTY_API_TOKEN: 'u+abcdefghijklmnop',
  PAGERDUTY_FROM_EMAIL: 'oncall@example.com',
  PAGERDUTY_ROUTING_KEY: '0123456789abcdef0123456789abcdef',
  PAGERDUTY_WEBHOOK_SECRET: 'the-secret-shown-when-the-webhook-was-made',
  PAGERDUTY_API_URL: 'https://api.pagerduty.com',
  PAGERDUTY_EVENTS_URL: 'https://events.pagerduty.com',
  API_TOKENS: 'deploys:3f1c9a7be2d84c60,agents:b7e2d84c603f1c9a',
  LOG_LEVEL: 'info',
}

export const environmentFault = (name: Name, wrong: string): string =>
  `${name} ${wrong}; for example ${name}=${EXAMPLES[name]}`

/** Reads the variables that are ours. An empty one counts as absent: compose files pass empty ones along. */
export function readEnvironment(env: Environment): Reading<EnvironmentSettings> {
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  )
  const read = schema.safeParse(given)
  const faults = [
    // Every issue of this flat object stands under the name of one variable.
    ...(read.error?.issues ?? []).map((issue) => environmentFault(issue.path[0] as Name, issue.message)),
    ...contradictions(given),
  ]
  return read.success && faults.length === 0 ? { value: read.data } : { faults }
}

function contradictions(given: Environment): string[] {
  const faults: string[] = []
  const needs = (name: Name, wrong: string) => faults.push(environmentFault(name, wrong))
  if (given.SLACK_BOT_TOKEN && !given.SLACK_APP_TOKEN && !given.SLACK_SIGNING_SECRET)
    needs('SLACK_APP_TOKEN', 'is missing: a bot token needs it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP')
  if (given.SLACK_APP_TOKEN && !given.SLACK_BOT_TOKEN)
    needs('SLACK_BOT_TOKEN', 'is missing, although SLACK_APP_TOKEN is set')
  // Without this, forgetting the bot token would start a practice workspace in production.
  if (given.SLACK_SIGNING_SECRET && !given.SLACK_APP_TOKEN && !given.SLACK_BOT_TOKEN)
    needs('SLACK_BOT_TOKEN', 'is missing, although SLACK_SIGNING_SECRET is set')
  if (given.PAGERDUTY_API_TOKEN && !given.PAGERDUTY_FROM_EMAIL)
    needs('PAGERDUTY_FROM_EMAIL', 'is missing: PagerDuty wants to know on whose behalf a page is made')
  return faults
}

function readApiTokens(list: string, context: z.RefinementCtx): { name: string; token: Secret }[] {
  const pairs = list.split(',').map((pair) => {
    const colon = pair.indexOf(':')
    return { name: pair.slice(0, Math.max(colon, 0)).trim(), token: pair.slice(colon + 1).trim() }
  })
  const wrong = (message: string) => context.addIssue({ code: 'custom', message })
  for (const [index, { name, token }] of pairs.entries()) {
    const which = `has a pair (number ${index + 1})`
    const before = pairs.slice(0, index)
    if (!/^[\w.-]{1,64}$/.test(name)) wrong(`${which} without a name of letters, digits, - _ . before its colon`)
    else if (before.some((other) => other.name === name)) wrong(`names ${name} twice`)
    if (!/^[\x21-\x7e]+$/.test(token)) wrong(`${which} with a token that cannot stand in an HTTP header`)
    // What a token does is recorded under its name, so one token must not have two.
    else if (before.some((other) => other.token === token)) wrong(`${which} with the token of another name`)
  }
  return pairs.map(({ name, token }) => ({ name, token: new Secret(token) }))
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}
