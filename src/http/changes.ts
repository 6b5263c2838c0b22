import { Hono } from 'hono'
import { z } from 'zod'
import { parseTarget } from '../domain/changes.ts'
import { type ReportedChange, recordChangeEverywhere } from '../store/changes.ts'
import type { Client } from './authenticate.ts'
import type { ApiDeps } from './deps.ts'
import { deliveryId, keyReused, markReplay } from './idempotency.ts'
import { instant, line, notThis, optional, readBody, yesOrNo } from './read-request.ts'

const reported = z.strictObject({
  /** One of the known kinds in any spelling, or a word of the pipeline's own. */
  kind: line(60).transform((kind) => parseTarget(kind) ?? kind),
  summary: line(500),
  service: optional(line(100)),
  reversible: optional(yesOrNo()),
  rollback_hint: optional(line(500)),
  before: optional(line(200)),
  after: optional(line(200)),
  at: optional(instant()),
  /** It becomes a link in documents, where a `javascript:` address would be run by a click. */
  link: optional(
    z
      .url({ protocol: /^https?$/, normalize: true, error: notThis('an http or https address') })
      .max(2000, { error: 'is longer than 2000 characters' }),
  ),
})

/** `POST /changes`: what a deploy pipeline, or whatever moves something, reports. */
export function changeRoutes({ store }: Pick<ApiDeps, 'store'>): Hono<Client> {
  const app = new Hono<Client>()
  app.post('/changes', async (c) => {
    const change = changeOf(await readBody(c.req, reported))
    const act = { actor: c.get('client'), deliveryId: deliveryId(c, 'changes') }
    const outcome = await recordChangeEverywhere(store, act, change)
    if (outcome.is === 'key_reused') throw keyReused()
    if (outcome.is === 'seen_before') markReplay(c)
    return c.json({ id: outcome.id, incidents: outcome.incidents }, 201)
  })
  return app
}

/** What was not said is left out altogether: the change is stored, and compared, as it is written here. */
function changeOf({ kind, summary, rollback_hint, at, ...rest }: z.output<typeof reported>): ReportedChange {
  const { service, reversible, before, after, link } = rest
  return {
    kind,
    what: summary,
    ...(service === undefined ? {} : { service }),
    ...(reversible === undefined ? {} : { reversible }),
    ...(rollback_hint === undefined ? {} : { rollbackHint: rollback_hint }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(at === undefined ? {} : { at: at.toISOString() }),
    ...(link === undefined ? {} : { link }),
  }
}
