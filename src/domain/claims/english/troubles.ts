import { phrases } from '../phrases.ts'

/**
 * Bad news and bare observation. A clause with any of it and without a claim's words is a report, however short, so that
 * the classifier is not asked about it.
 */
export const troubles = phrases`
firing|failing|fails|failed|failure|failures|down|unreachable|degraded|degradation|rising|climbing|worse|worsening|spike|spikes|spiking|triggered|re-?triggered|critical|alarming|timeouts?|timed out|exhausted|crash\S*|stuck|leak(s|ing)?|slow(er)?|broken|(?<!no )errors|exception|5xx|4xx|oom|unavailable|refused|denied|exceeded|lagging|behind|backlog|missing|expired|wrong|invalid|suspected|suspect|hypothesis|likely|cause:|root cause:|evidence|attached|option|options|affected|impacted|customers affected|complaints?|reports? of|(alarm|problem|alert|warning|error|critical): \S+|fired( again)?|came back|(is|are|it's) back:|longer than( usual)?|higher than|lower than|\d+( ?%| ?ms| ?s| ?min| of \d+)
`
