import { Hono } from 'hono'
import { noIncident, readNumber } from './by-number.ts'
import type { ApiDeps } from './deps.ts'

/** `GET /incidents/:number/postmortem.md`: the draft, compiled anew each time. */
export function draftRoute({ draft }: Pick<ApiDeps, 'draft'>): Hono {
  const app = new Hono()
  app.get('/incidents/:number/postmortem.md', async (c) => {
    const text = c.req.param('number')
    const number = readNumber(text)
    const markdown = number === null ? null : await draft(number)
    if (markdown === null) throw noIncident(text)
    return c.body(markdown, 200, {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': `inline; filename="postmortem-inc-${number}.md"`,
    })
  })
  return app
}
