import { phrases } from '../phrases.ts'

/** Says that the incident is over, mitigated or no longer needs anybody; a monitor's own notice of recovery as well. */
export const resolves = phrases`
(i|we)('ve| have)? (just )?(closed|resolved|fixed|mitigated|shut|cleared) ((the |this )?(incident|alert|page|ticket|case|outage)( \S+)?|inc-?\d+|#\d+|p\d|sev-?\d)
(pressure|load|congestion|saturation|throttling|contention|backpressure|queue|backlog)( \S+)? (is |was |has been )?(relieved|gone|eased|lifted|drained|cleared|over)|(freezer|fridge|sensor|temperature|disk|memory|cpu|pump|link|node|host|vpn|printer|door|power|network|line|site|store|till|tills)s?( \S+)? (is |are )?back (at|on|up|online|in|to|within)( \S+){0,3}
(stage|phase|milestone|status|state):? (reached )?(post-?incident|resolved|closed|done|monitoring|recovery complete)|milestone( QUOTED)? (post-?incident|resolved|mitigated)( reached)?
no (remaining|ongoing|residual|lingering|outstanding|current|known) (customer |user )?(impact|problems?|issues?|errors?|incidents?|alerts?)( \S+){0,2}
\*\* recovery|recovery (service|host) (alert|notification)|milestone resolved( \S+)?|(is|are|was|were)( \S+)? (at|back at|around|near) (baseline|normal( levels?)?|pre-incident levels?)( \S+){0,2}
(healthy|stable|clean|quiet|green|fine|normal|error-free|good) (since|for the (last|past)|for \d+) \S+( \S+){0,2}|resume(d)? normal (operations?|service|work)( \S+)?
(threat|intrusion|attack|breach|exposure|leak|outbreak|incident|campaign)( \S+)? (is |was |has )?(ended|over|contained|evicted|blocked|stopped|terminated)
(flowing|running|working|processing|syncing|serving|behaving|loading|delivering) (as (usual|normal|before|expected|ever)|like (normal|nothing happened|before))( \S+){0,2}
(back|dropped|fell|down|recovered|settled) (at|to|below|under|inside|within) (the )?(\S+ )?(baseline|normal|threshold|slo|slos|usual( levels?)?|pre-\S+( levels?)?)|cured: \S+
(everything|all|it|things|service|site) (\S+ )?(works|runs|flows|responds|looks) (normally|fine|well|ok|properly) (again|now|once more)
(nobody|no one|no customer|no user) is (blocked|affected|impacted|stuck|waiting)( any ?more| any longer| now)?|not an incident( after all)?
(put|putting|laid) (this|it|that|this one|that one)( \S+)? to (bed|rest)|(should|will) see no more (errors?|failures?|timeouts?)
should be (fixed|resolved|good|ok|okay|back|fine|working|solved|stable|healthy|all \S+)( now| again)?|you're (all )?(set|good|clear|safe|free)( now)?
(auto-?|self-?)?(healing|remediation|recovery|rollback|failover|mitigation|repair|restart|cleanup)( \S+)? (completed|succeeded|finished|done|successful|worked)( successfully)?
(\S+ )?in sync,? (done|again|healthy|ok)|(i'm|i am|we're) (\S+ )?closing (it|this|that|out|the \S+)( \S+){0,3}
fixed,? (on|at|verified|confirmed|tested|deployed|shipped|done)( \S+){0,4}|(problem|issue|error|alert|outage|bug|fault|trouble)'s (gone|over|fixed|solved|resolved|done|sorted)
good to go|green lights?( \S+){0,2}|never ?mind,? (it's )?(fixed|recovered|resolved|solved|back|works|gone)( \S+)?
(job|check|probe|monitor|alert|backup job|service|task runner|heartbeat) (has )?recovered|recovery \S+ ok|(resolved|recovered|cleared) (in|after) \d+\S*( \d+\S*)?: \S+
^\S+: ok( \S+){0,4}|(downtime|outage|disruption|interruption|incident|degradation) (has |is )?(ended|over|finished)
(report|request|case|ticket|incident|issue) (is|was|has been) (now )?(closed|resolved|completed|fixed|done)
(resolved|fixed|closed) in (release|version) \S+ \(auto\)|humming (along )?(\S+ )?again|(everything|all) (is )?humming( \S+){0,2}
(we|you|everyone|everybody|y'all|all|folks)( \S+){0,2} (can|may) (\S+ )?(breathe|exhale|relax|sleep|go|rest|stand down|disband|leave|disperse|celebrate|chill)( \S+){0,3}
(turned|turns) out to be (nothing|a (blip|false alarm|non-?issue|false positive)|harmless)|(it|that|this) was (nothing|a blip|a false alarm|a non-?issue|harmless)
(nothing|no one|nobody|none)( \S+)? (is |are )?(wrong|broken|burning|on fire|failing|affected|impacted|down|left( on fire)?|open|outstanding|firing|red|alerting)( any ?more| now|,? all \S+)?
(zero|no|0) (open |active |firing |remaining |more |new |outstanding )*(alerts?|errors?|incidents?|issues?|failures?|fires|problems?|warnings?|timeouts?|5xx|complaints)( left| now| remaining| anywhere| since \S+| any ?more| remain)?$
(alert|alarm|incident|error|issue) (list|board|queue|page|channel) (is )?(now )?(empty|clear|quiet|clean)
(errors?|error rate|5xx|failures?|impact|timeouts?|failure rate|complaints?|latency|lag|backlog)( \S+)? (is |are |has |have |now |at |back |down |dropped |fell |back down |went )*(to )?(zero|0(?![.,]?\d)|0%|nil|none|gone)( now| again| any ?more)?
(errors?|error rate|5xx|failures?|impact|timeouts?|failure rate|complaints?|latency|lag|backlog)( \S+)? (is |are |has |have |now |at |been )*(back |down |dropped |fell |returned |went |again )+(to |at )?(normal|flat|baseline)( now| again| any ?more)?
(errors?|error rate|5xx|failures?|impact|timeouts?|failure rate|complaints?|latency|lag|backlog)( \S+)? (is |are |has |have |now |been )*(normal|flat|baseline) (again|since)
(impact|errors?|problems?): (none|zero|0)( any ?more| now| left)?
(everything|all|it|site|service|\S+)('s| is| are)? (passes|up and running|up|live|back|functional|operational|healthy|unblocked|in sync|correct|accurate|right|going (out|through)|humming along|purring|rosy|peachy|shiny|clean|calm|restored)( along| nicely| smoothly)?( again| now| for everyone)?$
(fully|completely|totally|permanently|entirely|100%) (operational|functional|fixed|restored|recovered|resolved|back|healthy|up|solved|repaired|online|mitigated)( \S+){0,3}
(humming|purring|running|working|cruising|ticking|chugging|flowing|performing|operating)( along)?( nicely| smoothly| like( \S+){1,3}| normally| fine| well| perfectly| great)( again| now)?$
back (from the brink|on (its|our|their) feet|in (service|action|sync|shape|business|one piece|the game)|with us|among the living|where (it|they) (should|belong)( \S+)?|in)( again)?$
(slo|sla|threshold|target|objective|burn rate|error budget)( \S+){0,2} (met|normal|ok|healthy|safe|fine|stopped|back|no longer exceeded|recovered|within \S+)( again| now)?
(traffic|requests|orders|payments|mails?|e-?mails|messages|jobs|users|customers|refunds|answers|logins|queries|events|data|calls|uploads|downloads|searches|\S+s)( \S+)? (is |are )?(flowing|going (out|through)|processing|working|succeeding|completing|arriving|back in|unblocked|served|healthy|correct|accurate|landing|moving|happy|in again|good|fine|work|right|normal)( normally| again| now| fine| for everyone| as expected| smoothly)
(cluster|monitor|service|system|overall|app|db|final|end|current)? ?(health|outcome|result|verdict|conclusion|resolution|final status|status): (ok|okay|green|good|healthy|normal|passing|up|fixed|resolved|restored|closed|all \S+|service \S+|success|incident \S+|restarted \S+)( \S+){0,4}
(incident|issue|case|ticket|inc-\d+|sev-?\d|p\d|alert|outage|report|bug|this|loop|book|file|matter)( \S+)?: (closed|resolved|over|done|fixed|mitigated|complete)
(sev-?\d|p\d|inc-\d+|alert|alarm|downtime|outage|crisis|turbulence|drama|rush|surge|storm|attack|attacks|breach|intrusion|threat|leak|hole|bleed|danger|bomb|situation|fire|crash|nightmare|rescue|landing|threshold|degradation|slowdown|blip)( \S+)? (is |has been |was |has |now )*(cleared|ended|over|plugged|stopped|repelled|removed|defused|resolved|normal|contained|averted|complete|sealed|blocked|neutralised|neutralized|extinguished|patched|passed|no longer exceeded|eliminated|smooth|safe)( now| again)?
(cured|healed|defused|rescued|saved|exhale|dismissed|disbanded|sealed|plugged|unblocked|nominal|tip-?top|squeaky clean|spotless|immaculate)( it| again| now)?$
(that|it|this|fix|restart|rollback|reboot|patch|failover|bump|change|flag flip|scaling|\S+ing)( \S+){0,2} (worked|helped|took|held|cured it|solved it|fixed it|saved us|did it|paid off|stuck|sufficed)( \S+){0,3}
(works?|working|good|fine|healthy|ok|up|better|solved|safe|stable|quiet|calm|smooth|clean|green) (now|again|for everyone|everywhere|at last)
(hole|leak|gap) (is )?(plugged|patched|sealed|fixed)( \S+){0,3}|(gremlins?|bugs?|intruders?|attackers?|bad node|culprit|offender)( \S+){0,3} (evicted|removed|blocked|killed|gone|banned|fixed|terminated|dead)( \S+){0,4}
(root )?(cause|trigger|culprit)( \S+)? (fixed|removed|eliminated|resolved|gone|addressed|corrected|patched|reverted)( \S+){0,4}
(leaving|dropping|closing|disbanding|dissolving|ending|hanging up|dropping off|exiting|dismissing|archiving) (the |this |our )?(bridge|war room|call|room|meeting|team|responders|incident|channel)( \S+){0,3}
(signing|clocking|checking|logging) off( \S+){0,4}|good ?night( \S+){0,3}|nighty night( \S+){0,2}|sweet dreams
(take|enjoy) (the rest of )?(the|your) (night|day|evening|weekend)( off)?|(you're|you are|we're) free (to go|again)|we('re| are) (out of (trouble|danger|the woods)|safe|saved|home|home free|live again|up|alive|back( \S+)?)( now)?
(we|i) (have|see) (normality|normalcy|green|recovery|liftoff|lift-?off|peace|quiet|calm)( again)?|(we've|we have) (landed|recovered|arrived|made it|survived)( \S+){0,3}|survived( \S+){0,3}
not (down|failing|broken|affected|impacted|alerting|firing|an issue|a problem|happening|degraded) any ?more|never ?mind,? (\S+ )?(fixed|recovered|solved|resolved|works|it's back)|(didn't|did not) need( \S+){0,3}, it (healed|recovered|cleared)( \S+)?
(is|are|was|it|lives?|it's) (finished|alive)$|it lives
^(it |everything |all |things |service |this |that |we |they |issue |incident |problem |now )*(appears?|looks?|seems?|feels)( to (be|have))?( \S+){0,2} (stable|resolved|fixed|recovered|over|normal|healthy|good|clear|gone|solved|ok|okay|fine|green|mitigated|better|back|contained|sorted|clean)( now| again)?( to me)?
\S+ (restored|re-?established|recovered|normali[sz]ed|stabili[sz]ed|resumed)$
(wrapping|wrap|winding|closing|shutting|packing) (it |this |that |things |everything |up )?(up|down|out)( now| here)?
\S+( \S+){0,2} ((is|are|has|have|been|going|now|all|start(ed|ing)?|to) )*(works?|working|flowing|flow|passing|pass|through|healthy|reachable|responding|up|online|quiet|stable|running|run|normal|available|serving|green|possible|live|usable|accessible|operational|processing|moving|succeeding|happy|calm|fine|ok|okay|good|well|loading|alive|smooth) (\S+ )?again
(passing|responding|reachable|healthy|green|available|serving|up|online|flowing|operational|stable|accessible|alive) again( \S+){0,2}
(works?|working|runs?|running|functioning|operating|performing) (\S+ )?(again|normally|as expected|fine|as designed|correctly|perfectly|as usual|smoothly)( \S+){0,2}
(is |it's |it is |are |they're |all |now )(gone|over|up again|behind us|back|healthy|stable|fine now|good now|ok now|okay now|fixed)( \S+)?
(service|site|monitor|host|system|server|api|app|everything|cluster|database|db|\S+-api|checkout|website)( \S+){0,2} (is|are|'s|came|has come) back( (up|online|to normal|to life|in service|again))?
no (\S+ ){0,2}(customers?|users?|errors?|alerts?|failures?|issues?|impact|timeouts?|tenants?)( \S+){0,3} (affected|impacted|any ?more|anymore|remain(ing)?|left|since \S+|now|in the last \S+( \S+)?)
(the )?(fix|patch|solution|remedy|hotfix|rollback) (is|was|'s) (in|live|done|out|complete|good|holding|verified|working|deployed|a success)
\[(normal|good|green|healthy|stable|inactive|clear)\]
(condition|violation|anomaly|breach|deviation|episode|event|disruption|degradation|outage|interruption|spike|storm|saturation|alarm|incident|emergency)( \S+){0,2} (has |have |is |was )?(ended|ceased|over|cleared|no longer \S+|passed|concluded|subsided|finished|stopped)
(back|returned|dropped|fell|now|recovered|is) (back )?(below|under|within|inside|above) (the )?(\S+ )?(threshold|limits?|slo|sla|target|budget|bounds|range|baseline|tolerance|normal range)
(resolved|cleared|recovered|closed|ok):[1-9]\d*
(problem|issue|bug|error|errors|alert|fault|symptom|symptoms) (is |are |has |have )?(now )?(gone|away|history|no more|fixed|solved|resolved|cleared)
(auto-?|self-?)?resolved
(auto-?|self-?)(closed|recovered|healed|mitigated|remediated|fixed|resolved)
mitigated|remediated|neutrali[sz]ed|rectified|quashed|squashed
(is|are|was|were|been|has|have|now|fully|completely|automatically|successfully|already|all|everything|it's|that's|they're|i|we|just|finally|got|and|issue|problem|incident|outage|bug|this|bot|agent|autopilot) (fixed|repaired|solved|restored|recovered|contained|stabili[sz]ed|remedied|cleared|sorted|healed|handled and closed|patched|wrapped up|over|done|finished|concluded|ended)
fixed (it|this|that|the|now|by|with|in|via|as|and|everything|for good|itself|up)
(recovered|restored|stabili[sz]ed|repaired|cleared|healed|patched up)( \S+){0,2} (at|after|in|by|now|and|from|automatically|on its own|itself|fully|completely|it|the)
(alert|alarm|monitor|incident|issue|outage|problem|check|probe|service|services|system|systems|site|api|everything|all|customers|users|traffic|latency|errors?|error rates?|metrics|operations?|database|cluster|queue|host|node|it)( \S+){0,3} ((is|are|was|were|has|have|been|now|fully|completely|all|back|automatically|just|again) )*(recovered|restored|cleared|healthy( again)?|operational( again)?|stable( again)?|stabili[sz]ed|normali[sz]ed|up again|back up|back online|back to (normal|baseline|green|healthy|steady state|business as usual)|in (ok|normal) state|green( again)?|nominal( again)?|available again|reachable again|responding (again|normally)|working (again|normally)|running (again|normally|smoothly)|within (slo|sla|limits|normal|bounds|thresholds?)|passing( again)?)
(back|return(ed|ing|s)?|restored|recovered|reverted) (to|up|online|in|at)( \S+){0,1} (normal|baseline|green|healthy|service|business|running|operational|nominal|stable|full (service|capacity|strength|health)|steady state|ok|health)
(back|up) (online|up|to normal|to green|in business|in action|and running|on track|to business|and healthy)
(we're|we are|everything is|everything's|service is|site is|things are|all) back
normal (service|operations?|operation|service levels?|traffic|business)( \S+){0,2} (resumed|restored|returned|is back|has resumed)
(service|operations?|traffic|processing|normal service|business)( \S+){0,2} (resumed|restored|normali[sz]ed|re-?established)
all[- ]?clear|allclear
(giving|sounding|calling|declaring) (the |it )?(all[- ]clear|over|resolved|closed|done|green|fixed)
(crisis|disaster|catastrophe|danger|emergency|drama|storm|threat|fire|nightmare|panic|outage|incident|sev-?\d|p\d|problem)( \S+){0,1} (averted|over|passed|has passed|is over|was averted|avoided|gone|neutrali[sz]ed|handled|out|is out|extinguished|contained|ended|has ended|eliminated|done|defused|finished|closed|concluded|dealt with|put out)
(put|stamped|stomped|snuffed) (it |the fire |this |that |the flames )?out
(fire|flames?|blaze)('s| is| are| has been| have been)? (now )?(out|extinguished|put out|doused)
out of the woods
(we're|we are|you're|you are|i'm|all|everyone is|everything is|everything's|things are|it's all|we|that's|should be|looks?|looking)( \S+){0,1} (good|golden|green|clear|set|in the clear|ok|okay|fine|safe|peachy|gravy|well|right as rain) (now|again|here|to go|from here|across the board|on (my|our) (end|side))
(we're|we are|everyone's|you're all) (all )?(good|golden|in the clear|green|clear|safe|okay|fine|out of the woods|home and dry)
all (good|green|fine|well|set|sorted|done|systems (go|green|nominal|normal|operational)|quiet|better|fixed|healthy|is well|ok|okay|stable|sealed|wrapped up|lights green|in order|clear)( (now|again|here|folks|team|everyone))?
(green|healthy|nominal) (across the board|again|all over|on all|everywhere|lights?)
everything( is|'s| looks| seems)?( \S+){0,2} (green|fine|normal|good|ok|okay|stable|healthy|quiet|nominal|back|calm|working|operational|under control|in order|as it should be|tickety-?boo)
(nothing|no) (more|else|further|left|longer)( \S+){0,2} (to (see|do|worry|fix|handle)|needed|required|here|impact|issues?|errors?)
no (further|more|remaining|additional|customer) (action|impact|errors?|issues?|work|problems?|follow-?up|intervention|disruption)( \S+){0,3}
no longer (an issue|a problem|failing|affected|impacted|firing|down|alerting|occurring|happening|needed|impacting|degraded|seeing|ongoing|broken|active)
(incident|issue|alert|ticket|case|problem|outage|sev-?\d|page|investigation|book|file|event|matter|alarm|this|it|inc-\d+|#\d+|p\d)( \S+){0,3} ((is|was|has|have|been|now|can be|considered|officially|marked( as)?|set to|moved to|changed to|as) )*(closed|resolved|complete|completed|concluded|over|done|finished|settled|dealt with|put to bed|solved|fixed|ended|wrapped|no longer|history|handled|cancelled|ok|stable|recovered)
(closing|closed|close|ending|ended|wrapping up|shutting|concluding|tearing down|winding down|standing down|stood down|dropping|leaving|archiving|cancelling|calling off) (out |down |off )?(the |this |that |our |it |off )*(bridge|incident|case|issue|call|war ?room|alert|out|off|down|up|room|outage|response|channel|ticket|book|loop|page|alarm)
case closed
stand(ing)? down
stood down
(you|everyone|all|team|responders|folks)( \S+){0,2} (can|may) (stand down|relax|go (home|back)|sleep|rest|breathe|stop|drop off|return|resume)
that's (a wrap|all( folks)?|it folks|that( then)?|done|fixed|better|sorted|us done)
it's a wrap
(that )?wraps? (it|this|things) up
wrapped up
(done and dusted|job done|mission accomplished|problem solved|nailed it|good as new|right as rain|home and dry|in the bag|put to bed|dead and buried|over and done( with)?|signed,? sealed|squared away|tidied up|cleaned up|mopped up)
(squared|sewn|buttoned|cleared|cleaned|mopped|patched|tidied|fixed|sorted|locked) (it |this |that |things |everything )?(away|up|out|down)
(it|this|that|the (issue|problem|incident|outage|bug|error|alert)|alert|alarm|errors?|issue|problem)( \S+){0,1} (went away|gone|has gone|have gone|is gone|are gone|cleared|disappeared|vanished|subsided|stopped|passed|resolved itself|fixed itself|sorted itself|ceased)( away| out)?
(symptoms?|errors?|alerts?|failures?|timeouts?|impact|issue|bleeding|the bleeding)( \S+){0,2} (has |have |is |are )?(cleared|gone|stopped|subsided|ceased|disappeared|ended|vanished|staunched|over|contained)
(fix|patch|hotfix|rollback|remediation|mitigation|workaround|solution|resolution|correction|failover)( \S+){0,2} ((has|have|was|were|is|are|been|now|successfully|fully) )*(deployed|implemented|applied|in place|live|complete|completed|landed|shipped|worked|successful|succeeded|rolled out|released|out|held|holding|verified|confirmed|effective|done|finished|merged and deployed|pushed)
(deployed|shipped|applied|implemented|pushed|rolled out|released|landed|merged|put in|installed) (a |the |our |my |an |that )*(permanent |temporary |quick |hot-?)?(fix|patch|hotfix|workaround|mitigation|remedy|solution)
(rolled|reverted|failed|switched|rerouted|restarted|scaled|rebooted|bounced|killed|drained)( \S+){0,5} (and|,|;)( \S+){0,3} (normal|healthy|recovered|fixed|green|stable|resolved|good|back|gone|clear|ok|cleared|stopped)
(is|are|it's|that's|we're|now|site's|service's) (up|live|online) again
(monitor|check|site|service|host|server|endpoint|instance|node|probe|website|\S+) (is|are|has come|came|now) (back )?(up|online)
(monitor|check|alert|alarm|status|state|probe|trigger|health)( \S+){0,3} (is|are|:|→|->|changed to|went to|moved to|transitioned to|back to|returned to|now|to) ?(now |back to )?(ok|up|green|normal|healthy|good|recovered|resolved|passing|operational|cleared|closed|inactive)
recovered|recovery(:| notice| notification| confirmed| alert| complete(d)?| successful| done)
\[(resolved|recovered|ok|recovery|closed|fixed|up|cleared|completed|success|info: resolved)(:\d+)?\]
(resolved|recovered|cleared|closed|ok|recovery|normal|healthy|green|fixed):
^up:
(marked|marking|set|moved|moving|transitioned|changed|updated|flipped|switched|declared|declaring|calling|called|considered|considering|treat|treating|consider|mark|deem|deemed) (\S+ ){0,5}(resolved|closed|fixed|done|over|mitigated|recovered|stable|complete|all[- ]clear|green|solved)
(downgraded|de-?escalated|downgrading|de-?escalating)( \S+){0,4}
(false (alarm|positive|alert))
(good|sweet) (night|dreams)( all| everyone| team| folks)?
(night|gn) all
(thanks|thank you) (all|everyone|everybody|team|folks|for your patience)( \S+){0,6}
(sorted|solved|settled|remedied|cured) (it|this|that|now|out|by|itself)
(and |we're |is |it's )?done here
(nothing|no one|nobody) (is |are )?(burning|on fire|affected|impacted|failing|broken)( any ?more| now)?
(customers?|users?|clients?|tenants?|merchants?)( \S+){0,3} ((is|are|have|has|been|now|again|can) )*(recovered|unaffected|unblocked|served( normally)?|happy|restored|log in again|check ?out again|able to|no longer)( \S+){0,3}
(latency|error rates?|errors|cpu|memory|throughput|queue depth|backlog|lag|5xx|p99|p95|success rate|traffic|metrics|dashboards?|graphs?)( \S+){0,3} ((is|are|has|have|been|now|all|fully) )*(back to|back at|back in|normal again|nominal|normali[sz]ed|recovered|returned to|at baseline|drained|cleared|settled( down)?|stable again|all green)( \S+){0,3}
(backlog|queue)( \S+){0,2} (is |has |been |now |fully )*(drained|cleared|empty|caught up|processed)
`

/** Counts only when it is all that is said. */
export const resolvesAlone = phrases`
closing|closing (it|this)|wrapping up|history|done here|finished here|over and out|ended|calling it|called it|rolled back|that's it|it's over|all over
(all )?(fixed|solved|resolved|done|sorted|sorted out|closed|recovered|restored|mitigated|contained|cleared|over|finished|completed?|ended|healthy|green|stable|stabili[sz]ed|up|back|better|ok|good|clear|safe|gone|operational|patched|repaired|rolled back|reverted|concluded|nominal|handled|wrapped|shipped|averted)( now| again| already)?
(ta-?da|voila|et voila|phew|tada|hooray|success|victory|we're back|and we're back|back in business|bob's your uncle|game over|finito|boom|solved it|fixed it|did it|nailed it)
(as you were|carry on|move along|dismissed|nothing to see here|nothing more to see( here)?|false alarm|at ease)
(monitor|status|state|service) (ok|up|green|normal|healthy)
`
