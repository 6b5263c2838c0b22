import { isWaitingForOwner } from '../domain/escalation.ts'
import { readFact, readIncident } from '../store/read-incidents.ts'
import type { EffectPayload, Outside } from './outside.ts'
import { pageKey } from './page-key.ts'
import { pageWords } from './page-words.ts'

/** PagerDuty calls again, loudly, for a page that went out quietly; that it is loud already changes nothing. */
export async function raisePage(outside: Outside, { incident: number, seq }: EffectPayload): Promise<void> {
  const { store, pagerduty, self } = outside
  const [incident, recorded] = await Promise.all([readIncident(store.db, number), readFact(store.db, number, seq)])
  if (!pagerduty || !incident || recorded?.fact.type !== 'page_raised' || !isWaitingForOwner(incident)) return
  const { asked } = recorded.fact
  const page = incident.pages.find((each) => each.asked === asked)
  if (!page?.throughPager) return
  if (page.pagerdutyId) return pagerduty.raise(page.pagerdutyId)
  // Of an event nothing can be changed, but the same key with a worse severity raises what stands there.
  await pagerduty.page({
    key: pageKey(self, incident, asked),
    ...pageWords(self, incident, incident.title),
    urgency: 'high',
  })
}
