import { WORKFLOWS } from '../cast.ts'
import type { Usergroup } from '../records.ts'
import { Refusal } from '../refusal.ts'
import { userObject } from '../slack-objects.ts'
import { type Call, flag, method, page, requireUser, text, whole } from './method.ts'

const usergroupObject = ({ world }: Call<unknown>, group: Usergroup, withUsers: boolean | undefined) => ({
  id: group.id,
  team_id: world.team.id,
  is_usergroup: true,
  name: group.name,
  handle: group.handle,
  is_external: false,
  user_count: group.users.length,
  ...(withUsers ? { users: group.users } : {}),
})

export const users = [
  method({
    name: 'api.test',
    scopes: [],
    tier: 4,
    args: { error: text.optional() },
    run({ args }) {
      if (args.error) throw new Refusal(args.error, { args })
      return { args }
    },
  }),

  method({
    name: 'auth.test',
    scopes: [],
    tier: 'special',
    args: {},
    run({ world, caller }) {
      const user = world.state.users.get(caller.userId)
      return {
        url: `${world.pageUrl}/`,
        team: world.team.name,
        user: user?.name ?? '',
        team_id: world.team.id,
        user_id: caller.userId,
        ...(caller.kind === 'bot' ? { bot_id: caller.app.botId } : {}),
        is_enterprise_install: false,
      }
    },
  }),

  method({
    name: 'team.info',
    scopes: ['team:read'],
    tier: 3,
    args: { team: text.optional(), domain: text.optional() },
    run({ world, args }) {
      if (args.team !== undefined && args.team !== world.team.id) throw new Refusal('team_not_found')
      return { team: { ...world.team, email_domain: '', url: `${world.pageUrl}/` } }
    },
  }),

  method({
    name: 'users.info',
    scopes: ['users:read'],
    tier: 4,
    args: { user: text, include_locale: flag.optional() },
    run: ({ world, args }) => ({ user: userObject(world, requireUser(world, args.user)) }),
  }),

  method({
    name: 'users.list',
    scopes: ['users:read'],
    tier: 2,
    args: {
      limit: whole.optional(),
      cursor: text.optional(),
      include_locale: flag.optional(),
      team_id: text.optional(),
    },
    run({ world, args }) {
      const all = world.state.users.all()
      const { rows, response_metadata } = page(all, { ...args, limit: args.limit ?? 1000 })
      return { members: rows.map((user) => userObject(world, user)), response_metadata }
    },
  }),

  method({
    name: 'users.lookupByEmail',
    scopes: ['users:read.email'],
    tier: 3,
    args: { email: text },
    run({ world, args }) {
      const user = world.state.users.find(
        ({ email, deleted }) => !deleted && email !== undefined && email.toLowerCase() === args.email.toLowerCase(),
      )
      if (!user) throw new Refusal('users_not_found')
      return { user: userObject(world, user) }
    },
  }),

  method({
    name: 'bots.info',
    scopes: ['users:read'],
    tier: 3,
    args: { bot: text, team_id: text.optional() },
    run({ world, args }) {
      if (args.bot === WORKFLOWS.botId) {
        return { bot: { id: args.bot, deleted: false, name: 'Workflow Builder', updated: 0, is_workflow_bot: true } }
      }
      const app = world.apps.find((each) => each.botId === args.bot)
      if (!app) throw new Refusal('bot_not_found')
      const { botId: id, id: app_id, userId: user_id, name } = app
      return { bot: { id, deleted: false, name, updated: 0, app_id, user_id, is_workflow_bot: false } }
    },
  }),

  method({
    name: 'usergroups.list',
    scopes: ['usergroups:read'],
    tier: 2,
    args: {
      include_users: flag.optional(),
      include_count: flag.optional(),
      include_disabled: flag.optional(),
      team_id: text.optional(),
    },
    run(call) {
      const groups = call.world.state.usergroups.all()
      return { usergroups: groups.map((group) => usergroupObject(call, group, call.args.include_users)) }
    },
  }),

  method({
    name: 'usergroups.users.list',
    scopes: ['usergroups:read'],
    tier: 2,
    args: { usergroup: text, include_disabled: flag.optional(), team_id: text.optional() },
    run({ world, args }) {
      const group = world.state.usergroups.get(args.usergroup)
      if (!group) throw new Refusal('no_such_subteam')
      return { users: group.users }
    },
  }),
]
