// What is particular to the other drills, against the real app: an edit that claims, complaints without an alert, a loop.

import { expect, onTestFinished, test } from 'vitest'
import { until } from '../support/app.ts'
import { freshDatabase } from '../support/postgres.ts'
import { aPracticePage, type Page } from './a-drill.ts'
import { linesOf } from './records.ts'

const ADA = 'U0ADAMOREAU'

async function playing(id: string, speed: number): Promise<Page> {
  const database = await freshDatabase({ until: onTestFinished })
  const page = await aPracticePage({ databaseUrl: database.url })
  expect(await page.post(`/practice/drills/${id}/start`, { speed })).toEqual({ ok: true })
  return page
}

async function endedNow(page: Page) {
  expect(await page.post('/practice/drills/stop', {})).toEqual({ ok: true })
  const { debrief } = (await page.current()) ?? {}
  if (!debrief) throw new Error('The drill has ended without a debrief.')
  return debrief
}

type Flagged = { kind: string; fact: { evidence: string; app: { name: string } } }
const flaggedIn = async (page: Page, path: string): Promise<Flagged['fact'][]> => {
  const { timeline = [] }: { timeline: Flagged[] } = await page.get(path)
  return timeline.filter(({ kind }) => kind === 'claim_flagged').map(({ fact }) => fact)
}

test('the agent that edits itself into an owner is caught', { timeout: 60_000 }, async () => {
  const page = await playing('wrong-refunds-after-a-prompt-change', 6)
  const drills = (await page.channel('drills')).id
  await page.message(drills, 'Acknowledged. I own this.')
  const [claim] = await until(async () => {
    const claims = await flaggedIn(page, '/api/alerts/1')
    return claims.length > 0 && claims
  }, 'the claim on the alert’s record')
  expect(claim?.app.name).toBe('Triage agent')
  expect(linesOf(await endedNow(page))['Claims by machines that were caught']?.you).toBe('1 of 1')
})

test('complaints alone are enough to open the router’s incident, which is a drill', { timeout: 60_000 }, async () => {
  const page = await playing('router-at-1120', 10)
  const drills = (await page.channel('drills')).id
  await page.message(drills, 'Nine complaints since 11:21')
  await page.command(ADA, drills, '/incident open Assistant promises cover that does not exist sev2')
  const room = await page.channel('drill-inc-1-assistant-promises')
  await page.message(room.id, 'Acknowledged. All services healthy.')
  await until(async () => (await flaggedIn(page, '/api/incidents/1/timeline')).length > 0, 'the claim on record')
  await page.message(room.id, 'r18 at 11:20 sends claims questions to the small model')
  await page.command(ADA, room.id, '/incident ack turn the flag back to r17')
  await page.command(ADA, room.id, '/incident rollback router policy to r17')
  await page.press(ADA, room.id, 'Traffic restored')
  await page.message(room.id, 'The last wrong answer I can find')
  const debrief = await endedNow(page)
  expect(linesOf(debrief)).toMatchObject({
    'Harm to first signal': { you: '4 min', reference: '4 min' },
    'Claims by machines that were caught': { you: '1 of 1', standing: 'met' },
    'Rollback verified': { you: 'decided, not verified', standing: 'missing' },
  })
  expect(linesOf(debrief)['Incident opened to contained']?.you).toMatch(/min|s/)
  // The alert channel heard no alert: people complained, and no app did.
  expect((await page.get('/api/alerts')).alerts).toEqual([])
  await until(async () => (await page.get('/api/incidents/1')).status === 'closed', 'the incident to be closed')
})

test('in the loop, an alert that needs no action ends the drill', { timeout: 60_000 }, async () => {
  const page = await playing('agent-in-a-loop', 15)
  const drills = (await page.channel('drills')).id
  await page.message(drills, 'Research agent: 212 euros')
  await page.press(ADA, drills, 'No action needed')
  const debrief = await until(async () => (await page.current())?.debrief, 'the debrief')
  expect(debrief.summary).toMatch(/^The alert was settled without an incident\./)
})
