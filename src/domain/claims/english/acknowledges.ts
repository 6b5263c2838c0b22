// English, the language of the tools, by what the words do: claim, deny, mean something else.

import { phrases } from '../phrases.ts'

/** Says that the alert, page or report has arrived and been taken note of. */
export const acknowledges = phrases`
5 by 5|(check_mk|nagios|icinga|zabbix)( \S+)?:? acknowledge(d|ment)?( \S+){0,2}
(has|have) (just |now |safely )?(reached|got to|come through to|made it to|landed with|arrived (at|with|in)) (us|me|our (\S+ )?(queue|inbox|desk|side|channel))|(is|are|'s) (safely |now )?with us( \S+){0,3}
(we've|we have|i've|i have|we|i|been|team has|engineers have)( \S+)? (been )?aware (of|since)( \S+){0,4}|(this|it|that)( isn't|'s not| is not| is no) news to (us|me)|not news to us|(already )?known to us|we hear you
(accepted|answered|acknowledged|acked|confirmed|picked up) (within|inside|in under) \d+( \S+)?|(did not|didn't) (go unanswered|miss (it|this|the (page|alert)))
(ack|acked|acknowledged?) ?= ?(true|yes|1|ok)|(acked|acknowledged|ack): (true|yes)|page: (acknowledged|acked|accepted|ack)|\(ack(nowledge)?\) (captured|received|recorded|registered|pressed)
(signl|alert|page|alarm|event|call)( \S+)? (was |is |has been )?(confirmed|answered)( \(?\d+ of \d+\S*( \S+){0,2})?|acknowledge(ment)?:? (received|captured|recorded|registered|sent|posted|delivered)
(i|we) (see|saw|caught|spotted|noticed|clocked) (it|this|that|the (same|alert|page|alarm|spike))( \S+){0,3}
escalation (timer|policy|chain|clock)?:? ?(is |was |has been )?(stopped|halted|paused|cancelled|silenced)
(solid|good|clear) copy|(you can )?(consider|count|treat|regard)( \S+){0,3} (answered|acknowledged|acked|ack'd|seen|heard|received|noted)
(it |that |this )?came (through|in),? (thanks|thank you|fine|ok|okay|well|clear|loud and clear)
(that's|it's|this is|is|all|alert|spike|well|and)( \S+)? noted( \S+){0,5}|(taken|took|taking|take|made) (\S+ )?note of( \S+){1,4}
acknowledged by (unknown|no name|system|itself)
(i|we) copy|cop(y|ied)( \S+)? on (the|this|that)( \S+)?|(pinged|alerted|paged) and (heard|seen|noted)
(alert|page|alarm|ping|message|notification|report|call|signal)('s| is| has| just| did)? (in$|landed|came (in|through)|arrived|got through|come (in|through)|reached (me|us)|on my (desk|screen))( \S+){0,4}
(heard|reading|hear|read|receiving|copy) (you|ya|the \S+) ?(\S+ ){0,2}(clearly|the first time|loud|fine|clear|well|perfectly)?
(i'm|we're) (reading|hearing|receiving|copying) (you|this|it)
(that's|it's|this is|all|is)( \S+)? (noted|logged|registered|recorded|on record|seen|acknowledged|acked)( on (my|our) (end|side))?
(made|making|make|taken|taking|took|take|take good|taken careful) (a )?(mental )?note( of( \S+){1,4})?
(one|some|several|two|three|many|most|all|members?|a member|part) of (us|the team|the crew|the responders|them)( \S+){0,2} (has|have) (seen|confirmed|read|acknowledged|received|noticed)( \S+){0,2}
(somebody|someone|on-?call|responder|human|person|engineer|primary|team)( \S+){0,2} (pressed|hit|clicked|tapped|pushed|swiped) (the )?(button|ack|yes|ok|\d|key)( \S+){0,2}
(the )?(escalation|page|pages|call|alarm|paging|alert) (has been |was |is |have been |got )*(answered|picked up|heeded|addressed by|attended)( \S+){0,4}
(have|has) been made aware( of)?( \S+){0,3}
(we|i|team|everyone|everybody|they|people|on-?call|engineering|ops|sre) (already |all )?(knows?|is aware|are aware)( \S+){0,3}$|(we|i) know( about (it|this|that|the \S+))?$
(been|were|was) (told|notified|informed|alerted|pinged|briefed) and (said yes|responded|replied|confirmed|agreed|acknowledged|answered)
ack (by|via|through|from) (sms|phone|api|email|e-mail|voice|app|watch|slack|text|push|\S*(bot|user|agent|system|engine)\S*)
(ack|acknowledgement|acknowledgment)('s)? (is |was |has been )?(in$|through|received|sent|noted|done|complete|went through|landed|registered|issued|posted|confirmed|ok)
silence (started|begun|begins)( \S+){0,4}
(response|reply|answer|keypress|key)( \S+){0,3} (QUOTED|acknowledge|ack|yes) (received|recorded|pressed)
(can |i can |we can |hereby )*confirm(ing|ed)?( that)? (we|i|the \S+|it|our side)( \S+){0,2} (got|received|saw|see|seen|have|has|arrived|aware|read)( \S+){0,3}
(team|everyone|everybody|on-?call|engineering|all|staff|responders|stakeholders|people|management|leadership|primary|secondary|sre|ops)( \S+){0,2} (is|are|has been|have been|was|were)( \S+)? (aware|in the loop|informed and \S+|made aware|notified and \S+)( \S+){0,3}
(the )?(primary|secondary|backup|on-?call|responder|engineer|recipient|someone|somebody|team) (has |have )?(just |already )?(accepted|answered|acked|acknowledged|confirmed|responded|replied|picked up)( \S+){0,3}
(opened|read|viewed|seen|accepted|answered|confirmed|received|picked up|heard) by (the |an? )?(on-?call|responder|primary|secondary|backup|engineer|recipient|operator|human|someone|somebody|team|us)
silence (created|added|set|applied|active)( \S+){0,4}|(marked|flagged|logged|registered|recorded)( \S+){0,2} as (seen|read|acknowledged|received|noted)
(form|submission|request|ticket|case|enquiry|inquiry|question|feedback|e-?mail)( \S+){0,3} (has been |was |is |been )*(received|registered|logged|noted)|(got|received|have) (your|the) (submission|request|form|ticket|report|feedback|e-?mail|note)
(case|ticket|alert|incident|report) \S+: (received|noted|seen|registered)
(have|has) been (told|informed|notified|alerted|made aware) and (have|has) (confirmed|acknowledged|accepted|responded)
ack('?e?d|ing|s|nowledges|nowledged|nowledging|nowledgement|nowledgment)?
acknowledg(ed|ing|ement|ment) (sent|recorded|given|posted|logged|complete|made|received|done|submitted|on file)
(i|we)( do| hereby)? acknowledge
(auto|self|pre|bulk)[- ]?ack(ed|nowledged|'d)
(have|has|had|been|got|gets|was|is|are|were|now|already|automatically|fully|hereby|duly|successfully) ack(ed|nowledged|'d)?
roger( that| wilco)?
copy that
copied( that)?, (over|out|thanks|on it)
wilco
10-4|ten-four|ten four
aye( aye)?(,? (captain|skipper|sir))?
(loud|lima) and (clear|charlie)
(duly|well) noted
noted(,? (with thanks|thanks|thank you|with attention|and logged|and filed|with concern))?
message (received|understood|delivered and read|read)
(alert|alarm|page|pager|report|signal|notification|message|request|incident|ticket|paging|warning|event|ping|your (page|report|alert|message|ping|request))( \S+){0,3} (has been |was |is |now |been |have been |already )*(received|noted|seen|registered|accepted|read|picked up|confirmed|logged and seen|heard|answered|reviewed|taken in)
(received|registered|noted|accepted|confirmed|answered|picked up|heard|seen|read|reviewed|logged|got|have|saw) (and (understood|noted|logged|confirmed|accepted|acknowledged) )?(the|this|that|your|a|an|our|last) (alert|alarm|page|pager|report|signal|notification|message|incident|ping|paging|warning)
(got|have|received|saw|heard) (the|this|that|your|it|ya|you|both|all)( \S+){0,2} (alert|alarm|page|pager|report|signal|message|ping|notification)s?
(received|heard|read) (and|&) (understood|acknowledged|noted|logged|clear)
(receipt|reception|delivery)( of \S+( \S+){0,3})? (is |has been |was |hereby )?(confirmed|acknowledged|recorded)
confirm(ing|ed|s)?( the| your| our)? (receipt|reception)
(i|we)( can| hereby|'ve)? confirm(ed)? (receipt|the (alert|alarm|page)|i have received|we have received)
(i|we)( have|'ve|'ve)? (received|seen|noted|read|got|heard|registered|accepted|logged|saw|answered) (it|this|that|your|the (alert|page|alarm|report|notification|message|incident|ping))
(i|we)( can)? (see|hear|read|copy) (it|this|you|the (alert|page|alarm|incident))
(on|in|at) (my|our) (radar|sights|screen|queue|desk|plate)
(it's|its|this is|that's) (been )?(noted|logged and noted|seen|received|on (my|our) radar)
(we|i) (are|am) aware( of)?
(i'm|we're) aware( of)?
(someone|somebody|a human|a responder|an engineer|the on-?call|on-?call|the responder|responder|the team|the engineer|everyone|everybody|all responders|all parties|people|the (primary|secondary)|primary|secondary)( \S+){0,6} (has|have|had|was|is)( already| now| just| been)* (seen|accepted|received|read|confirmed|answered|responded|replied|been notified and accepted|picked up|noticed|informed and accepted|opened) ?(it|this|the (page|alert|call|alarm))?
(responder|on-?call|engineer|recipient|callee|user|operator) (confirmed|accepted|answered|responded|replied|pressed \d)
(and )?(has|have) (been informed and (has|have) )?(accepted|answered|acknowledged|confirmed|seen) (the|this|their) (page|alert|call|alarm|incident)
(consider|treat|count|mark|marking|marked|regard) (it|this|that|the (page|alert|alarm)|yourself)( as)? (ack('?e?d|nowledged)?|seen|heard|received|noted|read|answered)
(pager|page|pages|paging|alert|alerts|alarm|alarms|escalation|escalations|notification|notifications)( \S+){0,4} (has been |have been |was |were |is |are |now |been )*(silenced|muted|snoozed|suppressed|halted|stopped|paused|cancelled|canceled|quieted)(?! (due|because|in|by default|during))
(silenced|muted|snoozed|quieted|stopped|paused|halted|cancelled|suppressed)( \S+){0,2} (the |your |this |further )?(pager|page|pages|paging|alert|alarm|escalation|notifications|beeper)
(pressed|hit|clicked|tapped|pushed|sent|sending|issued|registered|recorded) (the |an? |that )?(ack|acknowledge|acknowledgement|acknowledgment)( button)?
(seen|read|understood|received|noted|heard|got it|copy|check|confirmed|acknowledged),? (and )?(thanks|thank you|cheers|ta|over|out|loud and clear|with thanks)
thanks( \S+){0,3},? (got it|noted|received|seen|understood|copy|acknowledged)
thank(s| you) for (the (heads[- ]up|alert|report|page|ping)|reporting|letting (us|me) know|flagging)
got it
gotcha
(i|we) hear (you|ya)
i see it
understood
affirm(ative)?
qsl
ping received
pong
`

/** Counts only when it is all that is said, give or take "ok", "thanks", "team": these words have too many other uses. */
export const acknowledgesAlone = phrases`
received|receiving you|recd|rec'd|rcvd
copy|copied|copy copy
read|seen|saw it|saw this|spotted|heard|seen it|seen this|i saw|saw that
noted|understood|check|confirmed|confirming|confirm|accepted|registered|logged
ok|okay|k|kk|yep|yes|yup|yeah|sure|sure thing|alright|right|will do|okey[- ]dokey|oki|righto|right-o|fine|cool|great|good|ay|aye
yo|hey|here|present|around|awake|up|im up|i'm up|i'm here|i'm awake|online|here now|at (my )?(desk|keyboard|laptop|computer)
(me too|same here|same|likewise|ditto)|(give|gimme) (me )?(\d+|five|ten|two)( (min|mins|minutes|sec|secs|seconds|m|s))?|(can|could|will|i can|i'll) (look|check|help|jump on|join|take a look)( (now|soon|in \d+( (min|mins|minutes))?|in a (sec|bit|minute)))?|on the (graphs|logs|dashboards?|metrics)|eyes emoji|(one|a|1|gimme a|give me a|just a|hang on a|wait a) (sec|second|min|minute|moment|mo|tick)|hold on|hang on|brb|moment|bear with( me| us)?
thumbs up( from (me|us))?
eyes on( it| this)?
(paged|got paged|i got paged|just got paged|pager went off)(,? (waking|getting) up| (here|too|as well))?
waking up|getting up|logging (on|in)|hopping on|joining|joining now|omw|on my way|otw|coming|coming online|grabbing (my )?laptop|opening (my )?laptop|getting to (my )?(desk|laptop|keyboard|computer)
hmm+|hm+|oof|ugh|uh oh|huh|interesting|weird|strange
ack[a-z]?|recorded|registered|checked in|checking in|logged on|tuned in|listening|aware|affirm|positive|absolutely|certainly|of course|indeed|very good|no problem, noted|received ok|ack ok|heard chef
e|roger|rgr|rog|ten four|acc?k
THUMB|OKMARK|EYES|WORKMARK|GREENMARK
`
