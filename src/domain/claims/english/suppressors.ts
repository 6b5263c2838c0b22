import { phrases } from '../phrases.ts'

/** Said before a claim, these turn it into the claim's absence: "nobody has acknowledged", "awaiting ack". */
export const denials = phrases`
hold(ing)? off|hold(ing)? (back|the)|duplicate of|(listed|named|tagged|mentioned|assigned) (here )?(doesn't|does not|isn't|is not)
not|never|no|nobody|no-?one|none|neither|nor|without|cannot|nothing|nowhere|hardly|barely|zero|0 (of|acks?|acknowledg\S+|out|people|responders?|owners?)
\p{L}+n't|couldnt|wouldnt|hadnt|dont|doesnt|didnt|isnt|wasnt|hasnt|havent|cant|wont|arent
un(acked|ack'd|acknowledged|owned|assigned|resolved|claimed|handled|confirmed|attended|mitigated|fixed|answered|staffed|manned|covered|led|seen|read|recovered|verified)
(yet|still|remains?) (to|un\S+|needs?|needed|wait\S*|await\S*|open|pending|firing|without|triggered|broken|failing|down|active|looking for)
pending|awaiting|awaits?|wait(s|ing)? (for|on)|need(s|ed|ing)?(?! to know)( (an?|someone|somebody|a human|your|to))?|lack(s|ed|ing)?( of)?|missing|absent|overdue|outstanding
fail(s|ed|ing|ure)? to|failed|unable|refus(e|es|ed|ing)|declin(e|es|ed|ing)|reject(s|ed|ing)?|revok(e|es|ed|ing)|withdr(e|a)w\w*|expir(e|es|ed|ing)|laps(e|es|ed|ing)|retract(s|ed|ing)?|cancell?(s|ed|ing)
instead of|rather than|far from|too (early|soon) to|premature(ly)?|reluctant|avoid(s|ing)?|stop(s|ped|ping)? (being|short)|nowhere near
(looking|searching|seeking|asking|hunting) for|seek(s|ing)?|wanted|vacant|unknown|unclear|unsure|unconfirmed|doubtful|in doubt|undecided
(re-?open(s|ed|ing)?|re-?trigger(s|ed)?|re-?fir(es|ed|ing)|un-?(ack|resolve)(s|ed|ing)?|came back|relapsed|regressed)
false(ly)? (claim|claims|claimed|said)|pretend(s|ed|ing)?|wrongly|mistakenly|incorrectly|prematurely
`

/** "No" that denies nothing about the claim. Blanked before denials are looked for. */
export const harmlessNegations = phrases`
no (worries|problem|problems|prob|sweat|doubt|need|longer|further|more|probs|stress|panic|bother|biggie|issue|fuss|rush|drama)
not (down|failing|broken|affected|impacted|alerting|degraded|an? (issue|problem|incident|emergency|concern|outage)) any ?more|never ?mind|don't get up|zero (open|human|active|firing|new|more|remaining)|not (to worry|only|a (problem|duplicate|drill|false alarm|false positive|test)|just|bad)
(don't|do not|dont) (worry|panic|fret|stress|bother)
nothing (more|else|further|to worry|to see|left)
no one (needs|has) to|nobody (needs|has) to|you (don't|do not|needn't) (need|have)
(without|no) (customer |user |data |further |any |a |the |human |manual )*(restart|rollback|help|interaction|touching \S+|impact|loss|downtime|issues?|delay|intervention|incident|trouble|hesitation|errors?)
no (events|data|alerts|errors|failures|new|recurrence|reply|response) (for|in|since|seen|over)( \S+){0,3}
(can't|cannot|couldn't|unable to) (page|reach|contact|find|wake|get hold of|raise)( \S+){0,3}
not because( \S+){0,5}
`

/** Anywhere in the sentence: what is said depends on something that has not happened. */
export const conditions = phrases`
^(tap|click|press|hit|choose|select|pick|react with|type|push|use)…(to|if|when|once)|^(suppose|supposing|imagine|say) (i|we|it|you|that|the)|^had (i|we|it|you|the|someone|anyone|somebody|this)|if only
(was|previously|were) (resolved|closed|acknowledged|ok|healthy|green|mitigated) (\S+ ){1,3}ago|unrelated|not related to|(another|different|separate|old|older) (incident|issue|ticket|case|problem|alert)
dry[_ -]?run ?[=:] ?true|in dry-?run mode|simulat(ed|ion)
briefly|temporarily|for a (moment|while|bit|minute)
(last|this|past|per|previous) (week|month|quarter|year|sprint)( so far)?$|in the last \d+ (days|weeks|months|hours)
(did not|didn't|have not|haven't|has not|hasn't|are not|aren't|is not|isn't|do not|don't|does not)$
perhaps|maybe|i doubt|doubt(s|ful)?|can't (say|tell)|cannot (say|tell)|hard to (say|tell)|unclear (if|whether)|not (sure|certain|clear|convinced)( (if|whether|that|it|about)|$)|wonder(ing)?
per PERSON|(PERSON|she|he)( \S+)? (says?|said|reports?|reported|told|claims?|wrote|thinks|believes)
(stats|statistics|numbers|figures|totals?|counts?|report|metrics) (for|of|this|last)|last time|the last (incident|outage|time)|last incident|past (fix|incident|outage)e?s?|previously|thanks to PERSON|in (january|february|march|april|may|june|july|august|september|october|november|december)|\((january|february|march|april|may|june|july|august|september|october|november|december)\)
after (the|it's|it is|that|you|your|a|an|someone|this|resolution|acknowledgement) (\S+ )?(is|has|ack|acknowledgement|resolved|closed|fixed|incident|you|resolution|closure)
(possible|available|valid|allowed|supported) (states?|status(es)?|actions?|values?|answers?|replies|commands?|transitions?)
according to|as per|per PERSON|(QUOTED|acknowledged|resolved|acked|ack|owned|closed|mitigated|claimed) (means?|is defined|stands for|refers to|indicates|implies|equals|does not mean|doesn't mean|is not the same)|means( that)?
(bot|bots|monitor|monitors|automation|agent|dashboard|status page|alert|tool|system|vendor|runbook|policy|doc|docs|guide|manual|playbook|log|logs)( \S+)? (says?|said|claims?|claimed|wrote|states?|reads?|shows QUOTED|posted QUOTED|replied QUOTED)
(january|february|march|april|june|july|august|september|october|november|december|20\d\d|last week's|yesterday's|last month's|last night's|last year's|the previous|monday's|tuesday's|wednesday's|thursday's|friday's|weekend's) (incident|outage|alert|page|issue|case|failure|problem|event)s?
(weekly|daily|monthly|quarterly|yearly|annual|shift|nightly) (report|digest|summary|stats|statistics|review|numbers|recap|roundup)
by mistake|in error|wrongly|too early|prematurely|premature|accidentally
if|unless|in case|whenever|as soon as|provided( that)?|assuming (that|it|this|the|no|you|nobody|they|we)|in the event|or else|otherwise|supposing|so long as|as long as|should (it|this|you|the|anyone|that|they) (\S+ )?(recur|fail|come|fire|happen|persist|be|need|want|not|trigger)|were (it|this)|wherever|only when|depending on
`

/** Before a claim, in the same clause. */
export const beforehand = phrases`
when|once|until|till|before|by the time|so that|in order to|to be|whether|as if|as though|after (someone|somebody|anyone|a human|you)|unless
`

/** Before a claim: it is wished for, planned, possible or foreseen. */
export const hypotheses = phrases`
will|won't|'ll|\p{L}+'ll|would|could|should|might|may|can|must|shall|ought|gonna|going to|about to|plan(s|ned|ning)? (to|on)|intend(s|ed)?|expect(s|ed|ing)?|hop(e|es|ing)|aim(s|ing)?|try|tries|trying to|tried to|attempt(s|ed|ing)?|want(s|ed)?|supposed|let's|lets|ready to|able to|eligible|available to|allowed to|eta|estimated|schedul(e|ed|es|ing)|soon|tomorrow|monday|tonight|next (week|sprint|month|quarter|time|shift)|later|eventually|in the (morning|meantime)|someday|has to|have to|had to|required to|asked (to|for)|asks?( to| for)?|requests? (to|for|that)|requested|wish(es)?|offer(s|ed|ing)? to|volunteer(s|ing)?|propos(e|es|ed|al|ing)|suggest(s|ed|ing|ion)?|recommend(s|ed|ing|ation)?|consider (\S+ing)|would have|could have|hypothetical(ly)?|imagine|in theory|target(s|ed|ing)?|goal|criteria|definition of|requires?|auto-?(ack|resolve|close)( is| will| in|s)
`

/** At the start of a clause: somebody is told what to do. */
export const instructions = phrases`
please|pls|plz|kindly|remember to|remember|make sure|ensure|be sure|click|press|tap|hit|use|type|run|reply|respond with|react|say|write|select|choose|pick|enter|toggle|swipe|dial|visit|open|refer|try|go to|do|don't|do not|always|never|acknowledge|ack (this|the|it|in|via|here|with|if|by|your|or|and|to|within|now)|resolve|claim|mark (this|it|as|the)|confirm (that|the|if|you|whether|before|with)|close (this|the|it)|take (this|it|ownership|the lead) (if|by|or|via|with|on)|assign|(someone|somebody|anyone|anybody) (please|should|must|needs?|has to|have to|ought|could|can|to|take|own|ack|acknowledge|claim|pick|look|own|step|grab|confirm|lead|check)|whoever|everyone (must|should|please)|to (ack\S*|acknowledge|resolve|claim|own|take|close|mark|confirm|accept)|you|must|volunteers?|wanted|reminder to|in order to|tell|ask|wake|(page|call|ping|escalate) (the|him|her|them|PERSON|someone|somebody|backup|GROUP)|notify
`

/** Before a claim: somebody else is said to have said it, or it was another time. */
export const hearsay = phrases`
(he|she|they|customer|customers|user|users|support|vendor|PERSON)( \S+){0,2} (said|says|say|told|claims?|claimed|thinks|thought|wrote|believes?|asked|promised|mentioned|reported)
(she|he)('d|'s|'ll| is| was| has| had| would| will)?
yesterday|last (week|month|night|sprint|year|quarter|time|incident|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|release|outage|shift)|previous(ly)?|earlier (today|incident|this|that)|historically|back (in|then)|(in|since|of) (january|february|march|april|june|july|august|september|october|november|december|20\d\d|q[1-4])|similar|prior|past incidents?|changelog|release notes?|post-?mortem|retrospective|history|archive[ds]?|used to|two (days|weeks|months) ago|\d+ (days?|weeks?|months?|years?) ago|days ago|weeks ago|months ago
according to|apparently|rumou?r|supposedly|allegedly|the (docs?|runbook|policy|guide|wiki|manual|playbook) (says?|states?|reads?|requires?)
`

/** After a claim, at once: "acknowledged by nobody", "acked: no", "resolved means …". */
export const afterwards = phrases`
(no|none|never|false|n\/a|nobody|not yet|-|—|–)[.]?$
(by|:|=|-|→|\?) ?(nobody|no-?one|none|no|false|never|n\/a|0|not|pending|unknown|tbd)( yet| one)?[.!]*$
by (nobody|no-?one)
(by|at)? ?[:=] ?(—|–|-|\?|n\/a|none|null|tbd)? ?[.]?$
(means|mean|is defined|stands for|indicates?|refers? to|is a (state|status|term|word|button|verb)|is not (the same|ownership|enough)|isn't|does not|doesn't|do not|don't|≠|!=|is when|requires?|is required|is needed|needed|required|is missing|missing|is pending|pending|is not|isn't|overdue|expected|is expected|overdue|timed? ?out|expired|failed|deadline|reminder|is disabled|is off|is enabled|disabled|reverted|removed|withdrawn|rejected|too (early|soon)|was (premature|wrong|a mistake|reverted|removed|withdrawn)|(and )?(re-?opened|came back|returned|recurred|regressed|re-?triggered)|again\?|yet\?|or (not|resolve|snooze|escalate|ignore|decline|dismiss|unresolved))
(if|unless|in case|once|when|as soon as)
`

/** Opens a line that shows words instead of saying them. */
export const frames = phrases`
(a |an |the |this |that )*(similar|comparable|previous|past|earlier|prior|last (week|month|year)'s|yesterday's) (\S+ )?(incident|outage|issue|case|event)(,| \S+,| took| happened| was| in| from| of)
(the )?(postmortem|post-mortem|retro|retrospective|action items?|lessons|review)( \S+){0,3} (for|of|from|is due|are due)|(last|this|past) (week|month|quarter)( in incidents)?\s*:
(ack|acknowledge|claim|resolve|close|escalate) (link|url|button|page|here|endpoint|command)\s*:
(\S+ ){0,3}(template|templates|example|examples|sample|samples|prompt|options?|choices|glossary|definitions?|macros?|poll|survey|quote|quotes|runbook|docs?|documentation|policy|faq|checklist|to-?dos?|to do|plan|agenda|legend|draft|commands?|usage|syntax|help|canned (reply|response|answer)s?|canned|placeholder|boilerplate|shortcuts?|keywords?|reserved (words|verbs)|vocabulary|training|onboarding|quiz|exercise|lesson|instructions?|how[- ]?to|next steps?|(available|possible|valid|allowed|quick|supported) (\S+ )?(actions?|states?|status(es)?|commands|choices|options|buttons|answers|replies|values)( are)?|suggested (reply|replies|actions?|responses?|next steps?)|possible (replies|answers|actions|states|statuses|values)|allowed (states|values)|statuses|states|action items?|follow-?ups?|recommendations?|proposal|buttons?|form|question|hint|tip|reminder|e\.g\.?|for example|for instance|runbook step( \d+)?|step( \d+)?|pick one|choose one|select one|choose|select|reply with( one of)?|react with|log line|log|logs|query|search|regex|config|setting|settings|field|fields|label|labels|schema|changelog|release notes?|title|subject|dashboard|panel|metric|metrics|monitor name|alert name|rule)( from \S+( \S+)?| for \S+( \S+)?)?\s*(:|-|–|—|=>|→)
`
