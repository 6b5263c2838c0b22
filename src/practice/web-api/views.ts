import { z } from 'zod'
import { checkHome } from '../block-kit/check.ts'
import { Refusal } from '../refusal.ts'
import { viewObject } from '../slack-objects.ts'
import { redeemTrigger } from '../triggers.ts'
import { openModal, publishHome, pushModal, replaceModal, viewByExternalId } from '../views.ts'
import { json, method, requireUser, text } from './method.ts'

const view = json(z.unknown())

export const views = [
  ...(['open', 'push'] as const).map((how) =>
    method({
      name: `views.${how}`,
      scopes: [],
      tier: 4,
      args: { trigger_id: text, view },
      run({ world, caller, args }) {
        const { user } = redeemTrigger(world, args.trigger_id)
        const opened = (how === 'open' ? openModal : pushModal)(world, user, caller.app.id, args.view)
        return { view: viewObject(world, opened) }
      },
    }),
  ),

  method({
    name: 'views.update',
    scopes: [],
    tier: 4,
    args: { view_id: text.optional(), external_id: text.optional(), view, hash: text.optional() },
    run({ world, caller, args }) {
      const found =
        args.view_id === undefined
          ? viewByExternalId(world, args.external_id ?? '')
          : world.state.views.get(args.view_id)
      if (!found || found.appId !== caller.app.id || found.payload.type !== 'modal') throw new Refusal('not_found')
      if (args.hash !== undefined && args.hash !== found.hash) throw new Refusal('hash_conflict')
      return { view: viewObject(world, replaceModal(world, found, args.view)) }
    },
  }),

  method({
    name: 'views.publish',
    scopes: [],
    tier: 4,
    args: { user_id: text, view, hash: text.optional() },
    run({ world, caller, args }) {
      const user = requireUser(world, args.user_id)
      return { view: viewObject(world, publishHome(world, user.id, caller.app.id, checkHome(args.view))) }
    },
  }),
]
