import { test } from 'vitest'
import { aReadback, until } from '../support/app.ts'
import { channelOf, cardOf, readable } from './seen.ts'
test('probe', async () => {
  const t0 = Date.now()
  const rb = await aReadback()
  const t1 = Date.now()
  console.log('started', t1 - t0)
  const { workspace } = rb
  await workspace.command('ada', 'general', '/incident open Refund bot promises wrong deadlines sev1')
  const ch = await until(() => channelOf(workspace, 1), 'channel')
  await until(() => cardOf(workspace, ch.id), 'card')
  console.log('card', Date.now() - t1)
  await new Promise(r => setTimeout(r, 3000))
  for (const c of workspace.calls) console.log(c.at.toISOString().slice(17), c.method, c.ok, c.error ?? '', c.unknownArguments)
  for (const m of workspace.messages(ch.id)) console.log('---', m.user, m.onlyFor ?? '', m.subtype ?? '', '\n', readable(m))
  for (const m of workspace.messages('general')) console.log('--- general', m.user, m.onlyFor ?? '', '\n', readable(m))
  for (const m of workspace.messages('incidents')) console.log('--- incidents', m.user, m.onlyFor ?? '', '\n', readable(m))
  console.log(workspace.channel(ch.id).topic, workspace.pins(ch.id))
  console.log(rb.logged)
  console.log(JSON.stringify(await rb.api('/incidents/1'), null, 1))
})
