import type { Channel, User, Usergroup } from './records.ts'

/** An app installed in the workspace. Its bot user carries the same `botId` and `appId`. */
export type App = { id: string; name: string; botId: string; userId: string; botToken: string }

export const TEAM = { id: 'T0PRACTICE', name: 'Practice', domain: 'practice' }

export const READBACK: App = {
  id: 'A0READBACK',
  name: 'Readback',
  botId: 'B0READBACK',
  userId: 'U0READBACK',
  botToken: 'xoxb-practice-readback',
}

/** Posts what people built in Workflow Builder, under the workflow's own name. */
export const WORKFLOWS = { botId: 'B0WORKFLOWS' }

export const OTHER_APPS: App[] = [
  {
    id: 'A0TRIAGE',
    name: 'Triage agent',
    botId: 'B0TRIAGE',
    userId: 'U0TRIAGE',
    botToken: 'xoxb-practice-triage',
  },
  {
    id: 'A0ALERTING',
    name: 'Alerting',
    botId: 'B0ALERTING',
    userId: 'U0ALERTING',
    botToken: 'xoxb-practice-alerting',
  },
]

const person = (id: string, name: string, realName: string, about: string, is: Partial<User> = {}): User => ({
  id,
  name,
  realName,
  about,
  email: `${name}@practice.example`,
  deleted: false,
  isBot: false,
  isGuest: false,
  ...is,
})

export const botUser = (app: App, about: string): User => ({
  id: app.userId,
  name: app.name.toLowerCase().replaceAll(' ', '-'),
  realName: app.name,
  about,
  deleted: false,
  isBot: true,
  isGuest: false,
  botId: app.botId,
  appId: app.id,
})

export const PEOPLE: User[] = [
  person('U0ADAMOREAU', 'ada', 'Ada Moreau', 'Commander on call'),
  person('U0BENOKAFOR', 'ben', 'Ben Okafor', 'ML engineer'),
  person('U0CHIARAROSSI', 'chiara', 'Chiara Rossi', 'Support lead'),
  person('U0DEVPATEL', 'dev', 'Dev Patel', 'Communications'),
  person('U0EMITANAKA', 'emi', 'Emi Tanaka', 'Risk and policy'),
  person('U0FINNLARSEN', 'finn', 'Finn Larsen', 'Has left the company', { deleted: true }),
  person('U0GITARAO', 'gita', 'Gita Rao', 'Guest from the vendor', { isGuest: true }),
]

export const USERGROUPS: Usergroup[] = [
  { id: 'S0ONCALL', handle: 'oncall', name: 'On call', users: ['U0ADAMOREAU', 'U0BENOKAFOR'] },
]

/** `#general` takes everybody but the guest; the app under test is nowhere until it joins or is invited. */
export function firstChannels(created: number): Channel[] {
  const staff = PEOPLE.filter((user) => !user.deleted && !user.isGuest).map((user) => user.id)
  const apps = OTHER_APPS.map((app) => app.userId)
  const channel = (id: string, name: string, topic: string, members: string[]): Channel => ({
    id,
    name,
    kind: 'public',
    isGeneral: name === 'general',
    isArchived: false,
    creator: 'U0ADAMOREAU',
    created,
    topic: { value: topic, creator: 'U0ADAMOREAU', last_set: created },
    purpose: { value: '', creator: '', last_set: 0 },
    members,
    pins: [],
    bookmarks: [],
  })
  return [
    channel('C0GENERAL', 'general', 'Everything and everybody', [...staff, ...apps]),
    channel('C0INCIDENTS', 'incidents', 'Each incident is announced here', [...staff]),
    channel('C0ALERTS', 'alerts', 'What the monitors say', [...staff, ...apps]),
    channel('C0DRILLS', 'drills', 'Rehearsals: everything here is a drill, and nobody is paged', [...staff, ...apps]),
  ]
}
