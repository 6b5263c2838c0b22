import { phrases } from '../phrases.ts'

/** Says that the author, or people or machines without a name, have the incident in hand or work on it. */
export const owns = phrases`
(picked|picking|scooped|scooping) (it |this |that |things )?up( now| by \S+)?
(fix|patch|hotfix|remedy|help) (is )?(in flight|in the oven|inbound|cooking|brewing|being baked|nearly ready|almost ready|coming (up|soon|right up))
(assum(e|ing|ed)|taking|accept(ed|ing)?) (the )?(command|role|ic role|lead role|commander role|ic|duties|duty|reins|position|mantle)( \S+){0,3}
(you're|you are|we're|it's|this is) in (good|safe|capable) hands
(i|we)( have|'ve)? assigned( \S+){0,3} to( \S+){0,2} (bot|agent|automation|autopilot|copilot|team|system|myself)
(status|state|phase)( changed| updated| set)?:? \S+ ?(→|->|to) ?(investigating|in progress|identified|mitigating|triaging|handling|working)
(role|incident lead|lead|commander|ic|owner)( \S+){0,3} (assigned|given|set|handed|transferred|changed) to( the)? \S*(bot|agent|copilot|pilot|automation|ai|engine)\S*
no need for( \S+){0,3} to \S+( \S+){0,3}
# in hand
(i|we|i've|we've|team|someone|somebody|bot|ai|agent|autopilot|on-?call|engineers?|engineering)( have| has|'ve| already| now)* (got|have|has) (this|that|it|this one|that one|it all|things|everything|the (incident|alert|issue|situation|problem|page|case|matter|wheel|conn|con|ball|baton|helm|reins|lead|floor|controls?|stick|com|bridge|watch|deck))( (covered|handled|in hand|under control|from here|sorted|now))?
(i|we) (have|got) (the )?(control|command|custody|ownership|responsibility)
(this|that|it|everything|all|situation|the (situation|incident|issue|problem|matter|case|alert|outage))('s| is| are)?( \S+){0,2} (in hand|under control|in (good|safe|capable|my|our) hands|being (handled|looked (at|into|after)|worked( on)?|investigated|addressed|dealt with|taken care of|actioned|attended to|triaged|managed|remediated|mitigated|fixed|tackled|chased|seen to)|taken care of|taken|mine|ours|on (me|us)|with (me|us|the team|engineering|ops)|handled|covered|assigned|claimed|owned|under (active )?(investigation|review|way))
got (this|it covered|it handled|this covered|this one|your back)
in (good|safe|capable|my|our) hands
under control
(leave|left) (it|this|that|everything|the rest|all of it|things|them) (with|to) (me|us|the (bot|agent|team|autopilot|robots?|machines?))
(leave|got|have) it
(over|hand it|pass it|give it|send it|throw it) (over )?to (me|us)
(i|we)('ll|'m|'re| will| am| are| have|'ve| can| shall)?( \S+){0,2} (take|taking|taken|took|grab|grabbing|grabbed|claim|claiming|claimed|own|owning|handle|handling|drive|driving|run|running|lead|leading|steer|steering|coordinate|coordinating|manage|managing|cover|covering|pick up|picking up|picked up|tackle|tackling|chase|chasing|shepherd|quarterback|captain|command|commanding|field|fielding|oversee|overseeing|assume|assuming|assumed|accept|accepting|accepted) (over|it|this|that|this one|that one|charge|point|care|lead|the (lead|incident|alert|page|issue|case|ticket|reins|wheel|helm|baton|con|conn|bridge|call|response|investigation|mitigation|rollback|recovery|fix|outage|problem|show|ball|matter|situation|duty)|command|ownership|responsibility|control|ic|incident command|owner|commander)
(taking|grabbing|claiming|owning|handling|driving|leading|running|assuming|picking up|tackling|fielding|accepting|steering|commanding|coordinating|covering|managing|taken|claimed|grabbed|took|working|chasing) (it|this|this one|that|that one|over|point|charge|command|control|care of (it|this|that)|ownership|responsibility|lead|the (lead|incident|alert|page|issue|case|ticket|reins|wheel|helm|baton|con|conn|bridge|call|response|outage|problem|matter|situation|fix|mitigation|recovery|investigation))( (up|now|over|from here|myself))?
tak(e|ing|en|es) (over|charge|point|command|ownership|the lead|the helm|the reins|the wheel|full (control|ownership)|care of (this|it|that|everything|the rest))
i'?ll take it( from here)?
(mine|ours|all mine|dibs|shotgun|bagsy|bags i)
on it
(i'm|we're|i am|we are|team is|engineers are|engineering is|someone is|someone's|somebody is|somebody's|bot is|agent is|ai is|autopilot is|autopilot's|on-?call is|responders are|people are|folks are|sre is|ops is|they're|they are|devs are|the \S+( \S+)? (is|are)|everyone is|experts are|specialists are) ((already|now|currently|all|right|still|actively|also|fully|immediately|just|presently) )*(on (it|this|that|top of (it|this|things)|the (case|job|ball|scene|call|bridge))|all over (it|this)|at it|engaged|in (charge|control|command)|digging( in(to)?)?|looking( (at|into|for|after|through)| now)?|investigating|handling|working|responding|mitigating|remediating|troubleshooting|debugging|diagnosing|triaging|checking|fixing|assessing|analy[sz]ing|addressing|managing|coordinating|driving|leading|chasing|tackling|dealing with|attending to|resolving|repairing|restoring|recovering|rolling (it |this |that )?back|restarting|reverting|failing over|scaling|draining|actively|involved|mobili[sz]ed|assembled|assigned|deployed|dispatched|heads down)
(i|we)( am| are|'m|'re|'ve| have)( \S+){0,2} (on (it|this|the case|top of)|all over)
on the (case|job)
(on|all over|on top of) (this|it) (now|already|asap|right (away|now)|immediately|too)
all over (it|this)
on top of (it|this|things)
(jumping|jumped|hopping|hopped|diving|dived|dove|digging|dug|getting|leaping|swinging) (right |straight |back )?(on|in|into|on to|onto|at)( to)? (it|this|that|the (incident|issue|alert|logs|problem|case|bridge|traces|metrics|details))
(jumping|jumped|hopping|diving|dived|digging|leaping) (right |straight )?in
# working
(working|work) (on|through|with) (it|this|that|an? (fix|solution|remedy|workaround|patch|rollback|mitigation|resolution)|the (issue|incident|problem|alert|fix|case|evidence|outage|matter|situation|page|ticket|rollback|mitigation|resolution)|a resolution|mitigation|restoring)
working (the|this) (problem|issue|incident|case|alert|outage|page|ticket)
(looking|look|peeking|peering|poking|digging|delving|drilling|diving|checking|glancing) (in ?to|at|in|on|around|over) (it|this|that|the (alert|incident|issue|problem|graphs?|logs?|dashboards?|metrics|traces|cause|matter|error|spike|outage|page|root cause|code)|graphs|logs|dashboards|metrics|what|why|now)
(taking|having|take|have|took|grabbing) a (quick |closer |good |deeper )?(look|peek|gander|pass|stab|crack)( (at|into) (it|this))?
(investigating|investigated) (it|this|that|now|the \S+|an? \S+|further|immediately|actively|why|as|with|elevated|reports|increased|issues|errors|possible|potential|this issue)
(currently|actively|now|already|still|continue to|continuing to|are|is|began|started|begun|team|engineers|start|starting) (to )?(investigat(e|ing)|troubleshoot(ing)?|remediat(e|ing)|mitigat(e|ing)|diagnos(e|ing)|triag(e|ing)|debug(ging)?)
(investigation|triage|remediation|mitigation|diagnosis|troubleshooting|response|recovery|analysis|auto-?remediation|auto-?mitigation|self-?healing|root[- ]cause analysis|rca|rollback|failover|repair|restoration|incident response|containment)( \S+){0,2} ((is|are|was|has|have|been|now|already|currently) )*(underway|under way|in progress|started|begun|began|ongoing|on-?going|initiated|launched|opened|kicked off|active|engaged|running|in flight|commenced|on the way|in motion|proceeding|under ?taken|assigned to (me|us))
(opened|started|begun|began|launched|initiated|kicked off|commenced|opening|starting|initiating|launching|beginning|triggered|running|executing|leading|conducting|performing|engaged) (an? |the |my |our |its |full |automatic |automated |auto-?|immediate )*(investigation|triage|remediation|mitigation|diagnosis|diagnostics|troubleshooting|response|recovery|self-?healing|root[- ]cause analysis|rollback|failover|repair|runbook|playbook|containment|fix)
(am|are|is|i'm|we're|currently|actively|now|already) (investigating|mitigating|handling|responding|remediating|troubleshooting|triaging|debugging|diagnosing|fixing|addressing|resolving|managing)
(fix|help|rollback|patch|relief|hotfix|engineers?|responders?|cavalry|remedy|workaround) ((is|are) )?(on (the|its|their) way|incoming|inbound|in progress|in the works|underway|being (implemented|deployed|rolled out|prepared|applied|developed|worked on|pushed|tested)|coming|rolling out|en route)
((i|we)('m|'re| am| are|'ve| have)? |now |currently |already )?(rolling|rolled|restarting|reverting|failing|scaling|draining|bouncing|applying|deploying|pushing|preparing|implementing|executing|shipping|spinning up|cooking up|killing|throttling|rerouting|re-routing|shifting|isolating|quarantining) (\S+ ){0,4}(back|fix|hotfix|patch|pods?|workers?|service|nodes?|deployment|over|up|mitigation|remediation|workaround|runbook|playbook|traffic|rollback|config|connection pool|release|canary|region|replica|consumers?|queue|cache) ?(now|as we speak|myself|immediately|at once)
(remediating|mitigating|handling|troubleshooting|triaging|diagnosing|debugging) (it|this|now|the \S+|automatically|autonomously)
(is|are|been|being) (investigated|handled|worked on|looked (at|into|after)|addressed|dealt with|taken care of|attended to|triaged|managed|tackled|remediated|actioned) (by|right|now|as)
being (investigated|handled|worked( on)?|looked (at|into|after)|addressed|dealt with|taken care of|attended to|triaged|managed|tackled|remediated|actioned)
(bring|bringing|get|getting|put|putting)( it| this| things| everything)? (back )?(under control|back online|service back)
(i|we)( have|'ve)( \S+){0,2} (started|begun|initiated|kicked off|taken (over|charge|control)|assumed|stepped in|engaged|picked (it|this) up|claimed)
(i|we) (started|began|stepped in|took over|engaged|assumed|launched|initiated|kicked off)( \S+){0,4}
(stepping|stepped|steps|step) in
(i|we)( \S+){0,2} (will|'ll) (take (it|this|that|over|care|charge|point|a look|the lead)|handle|look (into|at|after)|deal with|sort|fix|run (point|this|with)|own|investigate|manage|cover|see to|get (this|it|on)|be (ic|the (ic|commander|lead|owner|incident)|on it|handling|looking|leading|driving))
i'll (take|handle|look|deal|sort|fix|run|own|investigate|manage|cover|see to|get|be (ic|the|on|handling|looking|leading|driving|commander|incident)|drive|lead|grab|pick|jump|dig|check|do it|command|coordinate|keep|watch|monitor)( \S+){0,3}
we'll (take|handle|look|deal|sort|fix|run|own|investigate|manage|cover|see to|drive|lead|get|be on|have (this|it))( \S+){0,3}
let me (handle|take|look|deal|check|dig|fix|sort|drive|have a look|see|investigate|get|jump|own|run|grab)( \S+){0,3}
(allow|trust) (me|us)( to)?( handle)?
# responsibility
(i'm|i am|we're|we are|i'll be|i will be|consider me|count me( in)? as|put me( down)? as|mark me( down)? as|list me as|treat me as|record me as|make me|acting as|serving as|now|here as|standing in as|on duty as|name me|assign me as)( \S+){0,3} (owner|lead|incident lead|commander|ic|incident commander|point|point of contact|responder|primary|in charge|responsible|accountable|handler|assignee|captain|on point|driver|coordinator|dri|incident manager)
(i|we|team|bot|agent|ai|autopilot) (own|owns|owned) (this|it|the|that|all)( \S+)?
(ownership|responsibility|command|control|lead)( of \S+( \S+){0,3})? ((is|was|has|been|now|are) )*(taken|assumed|accepted|claimed|assigned|transferred|established|confirmed|mine|ours|with (me|us)|with the (bot|agent|team)|set)
(assigned|reassigned|allocated|routed|handed( over)?|escalated|transferred|dispatched|delegated) (it |this |that )?to (me|myself|us|the (team|bot|agent|on-?call)|our|automation|autopilot|ai|bot|agent|itself|self)
(self|auto)[- ]?assigned
(assigned|added|appointed|named|made|set|put|listed|nominated|elected) (myself|itself|me)( \S+){0,4}
(put|write|sign|have|mark|jot) (my name|me) (down|on|as|in|up|against)( \S+){0,4}
my name is on (it|this)
(the )?(buck stops|ball is|ball's|ball is now|ball's now) (with|here|in (my|our)|on)( \S+)?
(i'm|we're|i am|we are|am|are) (your|the|an?)( \S+){0,2} (commander|incident commander|ic|incident lead|lead|owner|point of contact|handler|responder)( \S+){0,3}
(point|eyes|hands|boots) on (me|it|this|keyboard|the ground|deck)
(all )?hands on deck
(got|have|has|with) eyes on (it|this|the \S+)
(i|we)( \S+){0,2} in (charge|command|control)
(stand|standing) by(,| while| as|:| and) (i|we)( \S+)*
(go|get) back to (sleep|bed)
(sleep|rest) (tight|easy|well)
(no need|no one needs|nobody needs|you (don't|do not|needn't) (need|have)|don't)( for \S+)?( to)? (get (up|out of bed)|wake|worry|be woken|page|intervene|do anything|act|respond|panic|come online|log on|join|lift a finger|step in|take action|be paged)( \S+){0,4}
(human|humans|manual|operator|people|person|human (intervention|action|input|attention))( \S+){0,2} (is |are )?(not|isn't|aren't|un)\s?(required|needed|necessary)
no (human|manual|operator|further|additional|on-?call)( \S+){0,2} (action|intervention|attention|input|involvement|response|hands|effort|work)?( is)?( required| needed| necessary)
(nothing|no action) (for you|for anyone|for humans|on your (side|end|part)|needed|required)( \S+){0,4}
(responders?|engineers?|specialists?|experts?|a team|the team|our team|on-?call|sre|someone|somebody|an engineer|a responder|help|crew|a human|people|staff|technicians?|the (right|relevant|responsible) (people|team|teams|folks))( \S+){0,2} ((is|are|has|have|been|now|already|was|were) )*(engaged|mobili[sz]ed|dispatched|on (site|scene|it|the (case|way|scene|job|call|bridge)|their way)|assigned|responding|working|looking|investigating|handling|involved|joined|stepped in|at work|deployed|on top of|picked (it|this) up|taken (over|it|this|ownership|charge)|jumped (in|on)|aware and|assembled|heads down|online and|actively)( \S+){0,3}
(accepted|taken|claimed|picked up|assigned|grabbed|owned) (by|to) (automation|the (bot|agent|team|system)|bot|ai|us|me|an? (bot|agent|engineer|responder))
`

/** Counts only when it is all that is said. */
export const ownsAlone = phrases`
mine|me|ours|dibs|shotgun|bagsy
investigating|looking|checking|working|handling|owning|triaging|diagnosing|digging|mitigating|debugging|responding|remediating|troubleshooting|researching|assigned|claimed|claiming|taken|taking|driving|analy[sz]ing|engaged|engaging|covered|assessing|rolling back|restarting|fixing|lookin|lookin'|looking now|looking too|investigation started|peeking|poking( around)?|digging in|diving in|tracing|escalating
in progress|underway|under way|work in progress|wip|fix in progress|on duty
i can take (it|this)|i got u|got u|gotchu|i got you|say no more|consider it done
fear not|never fear|no worries|no problem|np|relax|easy|don't worry|not to worry|no sweat|all good from here
`
