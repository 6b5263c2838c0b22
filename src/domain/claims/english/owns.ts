import { phrases } from '../phrases.ts'

/** Says that the author, or people or machines without a name, have the incident in hand or work on it. */
export const owns = phrases`
(aborting|reverting|restarting|reprocessing|draining|bouncing|purging|flushing|bisecting|cordoning|throttling|isolating|quarantining|pinning|replaying|rebuilding|reindexing|failing over|rolling back|scaling (up|out|down)|shedding|rotating|rerouting|re-routing|evicting|killing|lowering|raising|disabling|enabling|patching|tailing|bumping|backfilling|resharding|rebalancing|truncating|warming|blocking|containing) (the |a |all |one |both |our |some |old |stuck |canary|traffic|load)\S*( \S+){0,3}$
(heads[- ]down|elbow[- ]deep|knee[- ]deep|neck[- ]deep|deep) (on|in|into|inside)( \S+){0,4}|hard at work( \S+){0,3}|on the case( \S+){0,2}|in the (shell|console|weeds|trenches|logs|code|box)( \S+){0,3}
(doing|running|executing|trying|applying|current(ly)? \S+|current action|next action|in flight|working on)( now)?: \S+|starting (with )?step \d+( \S+){0,2}|(runbook|playbook|workflow)( \S+){0,3}:? (running|executing|started|in progress|launched)
(i'm|i am|we're|we are|now|hence)( \S+)? (acting|serving|stepping in|standing in) (as|for)( \S+){0,4}|assign(ed|ing) (it |this |that )?(to )?(myself|itself|ourselves)( \S+){0,3}
(has|have|is|are|was) (been )?(rerouted|routed|dispatched|assigned|escalated|handed|passed|transferred)( over| on)? to (the )?(team|group|bot|on-?call|queue) \S+
reroute accepted|(someone|somebody|a \S+|the \S+|our \S+)( \S+)? (has|have) (it|this|that|things) in hand
(i|we)( have|'ve)? (opened|raised|pushed|put up|drafted) (a )?(pr|patch|fix|pull request|mr|change)( \S+){0,6}
we are (aware and )?(responding|mobilis\S+|mobiliz\S+|engaged|all over it)
still (digging|looking|investigating|checking|working|hunting|debugging)( \S+){0,4}|(deployed|dispatched|sent) to the scene|(aborting|halting) (the )?(rollout|deploy|release)( \S+){0,5}
(i'm|i am|we're) (\S+ )?(quarterback|captain|driver|pilot|skipper|coordinator|first responder|in the (logs|traces|code|metrics|weeds|cluster)|hard at work|hard at it)( \S+){0,3}
(ic|commander|lead|owner) here( is)?:? (the |an? )?\S*(bot|agent|copilot|pilot|ai|automation|me)\S*
(person|party|one|team|people|engineer) (in charge|responsible|on it): \S+( \S+){0,3}|who's (on it|got it|leading): (the |an? )?\S*(bot|agent|ai|copilot|automation|team|me)\S*|responsible( party)?: (the |an? )?\S*(bot|agent|ai|copilot|automation|team|me)\S*
(worked|looked at|reviewed|examined|checked|studied) by (the |our |an? )?(\S+ )?\S*(bot|agent|ai|engine|team|automation|specialist|expert|engineer|technician)\S*
(an? |our |the )?(expert|specialist|engineer|technician|analyst|responder|consultant|colleague|teammate|dba) is (\S+ing|on \S+)( \S+){0,3}
(restart|reboot|rollback|failover|fix|scale-?up|drain|mitigation|remediation|recovery|repair|revert|patch|redeploy)( \S+)? (is )?(issued|in progress|in motion|initiated|requested and running|ongoing|rolling|running|underway|commencing|launched|queued and running)( \S+){0,3}
(plan|plan \S+|operation \S+)( \S+){0,2} (is )?(in motion|in effect|activated|engaged|underway|executing)
following (the |up |a )?(breadcrumbs|trail|lead|clues|scent|thread|money|runbook|playbook|procedure|steps)( \S+){0,3}
(ticket|issue|case|incident|alert|status|state|card)( \S+){0,2} (moved|changed|set|transitioned|switched) to (in progress|investigating|identified|work in progress|assigned|under investigation)( \S+){0,4}
identified: \S+( \S+){0,5}|(has|have) identified the (root )?(cause|issue|problem)( \S+){0,6}
investigating (issue|alert|incident|problem|error|errors|latency|outage|failure|anomaly)( \S+){0,3}
(claim|lead|ownership|command|responsibility) (registered|recorded|logged|confirmed|accepted|granted)( \S+){0,3}
(i )?called it( first)?|first (on (the )?scene|responder here)|(i'm|i am) first( \S+){0,3}
my (aircraft|ship|plane|controls|ball|court|incident|ticket|baby|call|watch|turn|problem|responsibility|lead|show|shift|shot)( now)?$
(i'm|i am|we're|we are) (\S+ )?(flying|piloting|sailing|captaining) (this|it|the \S+)( \S+)?
(baton|ball|torch|conn|wheel|pager|watch) (received|taken|accepted|in hand|passed to (me|us)|is mine)|running with (it|this)
(i've|we've|i have|we have|have|got|has|have got|i got) (the )?(point|lead|con|conn|baton|ball|wheel|helm|reins|watch|pager|torch|controls?|command|floor|stick)( \S+)?$
point (man|person|bot|agent|woman)( here| on this)?|on (point|station|guard|watch|duty|deck|the hook|the clock)( here| now)?$
(i|we) (won't|will not) (rest|stop|leave|sleep|give up|quit)( \S+){0,6}
(no need|don't( have to)?|needn't) (to )?(log (in|on)|get (up|out of bed)|join|come online|bother( \S+)?|wake( \S+){0,2}|rush|dial in|jump on|hop on)( \S+){0,3}
(machines?|bots?|robots?|agents?|automation|ai|computers?|algorithms?|humans) (have|has|got|own|owns) (this|it|that|control|command|everything)( \S+)?
(agent|bot|automation|autopilot|copilot|ai|system|robot|\S+-\d+|\S+[-_](bot|agent|ai|sre|ops|pilot))( \S+)? (will|assumes?|has|is|takes?|accepts?|accepted|becomes?|became) (take|handle|on duty|responsibility|the (baton|lead|wheel|incident|page|command|ball|helm|pager)|own|manage|lead|drive|command|charge|over|responsible|in charge)( \S+){0,4}
\S+[-_](bot|agent|ai|sre|ops|pilot) (→|->) (owner|lead|commander|ic|assignee)
(agent|bot|copilot|autopilot|ai)-?\d* on (duty|call|it|point|deck)
(repairs?|work|efforts?|restoration|repair work|recovery efforts|response efforts|troubleshooting|firefighting|measures|countermeasures|steps|actions?|procedures?|plans?|contingency)( \S+){0,4} ((is|are|has|have|been|being|now|already) )*(underway|under way|in progress|started|begun|ongoing|in motion|under ?taken|taken|in place and running|running|in flight|being taken|being applied|initiated|launched)( \S+){0,4}
(we're|we are|i'm|team is|engineers are) (\S+ )?(hard at work|at work|flat out|all in|throwing everything|heads down|busy|scrambling|racing|pushing hard|burning|in the (logs|traces|weeds|trenches|code|metrics|war room)|going (in|after|through)|sending|dispatching|staffing|deep in|inside)( \S+){0,5}
^(already |now |deep |back |down )*in the (logs|traces|weeds|trenches|metrics|war room|thick of it|code)( now)?
(bridge|war room|call|channel|room) (is )?(staffed|manned|active|live|busy|full)( and( \S+){1,3})?
(help|relief|backup|assistance|someone|somebody)('s| is) (coming|on the way|on its way|arriving|here|en route|inbound)( \S+){0,2}
(i'm|i am) the (one|bot|agent|engine) (\S+ing|on)( \S+){0,3}
(way )?ahead of you|doing (my thing|what i do( best)?|my job|the work)|working (my|our) magic|let the (agent|bot|machine|ai)s? (cook|work|drive|handle it|do (its|their) (thing|job|work))
already (in motion|underway|under way|handled|being \S+|assigned|in (hand|the works|progress|flight|the logs)|rolling|on (the|my) \S+|covered|taken|owned|claimed|working|moving)( \S+){0,4}
(under|in) (active |close |full |urgent |deep )*(investigation|mitigation|remediation|repair|triage|analysis|recovery|review|treatment|way)( by( \S+){1,3})?$
(coordinated|led|handled|managed|run|driven|worked|investigated|remediated|triaged|overseen|commanded|supervised|staffed|actioned) by (the |our |an? )?\S*(bot|agent|ai|autopilot|copilot|automation|engine|system|machine|team|on-?call|crew|pool|workflow|robot)\S*( \S+){0,2}
(auto-?|self-?)?(heal|healing|healer|repair|remediation|remediate|recovery|pilot|fix|mitigation|scaler|rollback)( is| has)? (running|on|engaged|active|started|working|the wheel|in control|handling|kicked in|triggered|at work|underway|executing|taking over)( \S+){0,3}
(operator|controller|scheduler|orchestrator|supervisor|engine|runner|watchdog|reconciler) is (\S+ing)( \S+){0,5}
(human|humans|people|everyone|responders|engineers|you|the team|zero human|no human|zero people)( \S+){0,4} (can|may|should) (stay|sleep|rest|remain|keep sleeping|go back|relax)( \S+){0,4}
(no|zero) (human|humans|people|manual|person|hands|engineer|engineers|one)( \S+){0,4} (needed|required|necessary)
(i'll|i will|i shall|we'll|let me) (shoulder|bear|carry|have (it|this|that)|be on|get)( \S+){0,5}
i (undertake|promise|pledge|swear|commit|vow|guarantee)( \S+){0,5}|(i|we) answer for( \S+){1,3}|accountable: \S+
you('ve| have)? (can (rely|count|depend|lean) on|got) (me|us)( \S+){0,3}|trust (the bot|the agent|in me|in us|me|us|the process|the machine)( \S+){0,3}|in (bot|ai|automation) we trust
(fret|worry|panic|stress) not( \S+){0,3}|don't get up|hands off( \S+){0,3}|(stand|step) (back|aside)( \S+){0,2}
(being|is being|are being) (actively |currently |closely |fully |already )*(worked|looked|written|built|shipped|prepared|applied|deployed|rolled|patched|handled|fixed|investigated|tracked|chased|addressed|actioned|dealt)( \S+){0,4}
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
owned|deployed to the scene|still (digging|looking|investigating|checking|working)|on scene|at work|busy|hands on|mine|me|ours|dibs|shotgun|bagsy
investigating|looking|checking|working|handling|owning|triaging|diagnosing|digging|mitigating|debugging|responding|remediating|troubleshooting|researching|assigned|claimed|claiming|taken|taking|driving|analy[sz]ing|engaged|engaging|covered|assessing|rolling back|restarting|fixing|lookin|lookin'|looking now|looking too|investigation started|peeking|poking( around)?|digging in|diving in|tracing|escalating
in progress|underway|under way|work in progress|wip|fix in progress|on duty
i can take (it|this)|i got u|got u|gotchu|i got you|say no more|consider it done
fear not|never fear|no worries|no problem|np|relax|easy|don't worry|not to worry|no sweat|all good from here
`
