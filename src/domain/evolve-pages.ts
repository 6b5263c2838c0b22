// The part of the folding that is about pages: who was called, how loudly, and how far the chain has come by it.

import { afterCall, without } from './chain.ts'
import type { FactOf } from './facts.ts'
import type { At, Incident } from './incident.ts'

type PageFact = FactOf<
  'page_asked' | 'page_sent' | 'page_raised' | 'page_withheld' | 'page_failed' | 'machine_acknowledged'
>

export function foldPage(incident: Incident, at: At, fact: PageFact): Incident {
  switch (fact.type) {
    case 'page_asked': {
      const { chain, domainsCalled } = incident
      const { target } = fact
      if (target.kind === 'domain') return { ...incident, domainsCalled: [...domainsCalled, target.domain] }
      if (target.kind !== 'hop' || !chain) return incident
      const called = afterCall(chain, target.hop, at)
      return {
        ...incident,
        chain: fact.why === 'customers_reported' ? { ...called, calledForCustomersAt: at } : called,
      }
    }
    case 'page_sent':
      return {
        ...incident,
        pages: [
          ...incident.pages,
          {
            asked: fact.asked,
            throughPager: fact.via === 'pagerduty',
            pagerdutyId: fact.pagerdutyId,
            userId: fact.to.userId,
            urgency: fact.urgency ?? 'high',
          },
        ],
      }
    case 'page_raised':
      return {
        ...incident,
        pages: incident.pages.map((page) => (page.asked === fact.asked ? { ...page, urgency: 'high' } : page)),
        // The next hop follows as long after it as it would have followed a page that was loud from the start.
        chain: incident.chain && { ...incident.chain, lastAt: at },
      }
    case 'machine_acknowledged': {
      const { machineAnswers } = incident
      const times = (machineAnswers[fact.pagerdutyId] ?? 0) + 1
      return { ...incident, machineAnswers: { ...machineAnswers, [fact.pagerdutyId]: times } }
    }
    case 'page_withheld':
      return {
        ...incident,
        failedPages: [...incident.failedPages, fact.asked],
        agentHeldBack: [...incident.agentHeldBack, { asked: fact.asked, why: fact.why }],
      }
    case 'page_failed': {
      const { chain } = incident
      const { target } = fact
      const shorter = chain && fact.namesNobody && target.kind === 'hop' ? without(chain, target.hop) : chain
      return {
        ...incident,
        failedPages: [...incident.failedPages, fact.asked],
        chain: shorter && fact.endsChain ? { ...shorter, isOver: true } : shorter,
      }
    }
    default:
      return fact satisfies never
  }
}
