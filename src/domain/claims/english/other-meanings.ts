import { phrases } from '../phrases.ts'

/** Words of the trade that only look like a claim. They are taken out before claims are looked for. */
export const otherMeanings = phrases`
\p{L}+ing (?!to |into |on |at |for )(the |a |all )?\S+( \S+)? (would|will|could|may|might|has not|hasn't|did not|didn't|does not|doesn't|won't|should|means|requires|needs|takes|is (one|an?|not|only|risky|possible|an option))( \S+){0,3}
(subscription|booking|reservation|order|e-?mail( address)?|account|registration|delivery|reception|identity|meeting|invite|invitation|change|window|payment|appointment)( \S+)? (is |was |has been )?(confirmed|accepted|received|acknowledged)
recovered \d+( \S+)? (inodes?|files?|rows?|records?|segments?|blocks?|bytes|entries|sessions?|objects?)|(wal|crash|point-in-time|log|transaction|index|shard|disaster) recovery( \S+){0,5}|recovery( on \S+)? (is )?at \d+( ?%)?
mitigated-\S+|risk (register|score)( \S+){0,6}|(residual|inherent) (risk|score)( \S+){0,3}|(health|liveness|readiness) (probe|check)s? (shows?|is|are|stays?|reports?)( \S+)?( green| ok| healthy)
closed as (completed|not planned|a? ?duplicate|stale|won't fix|wontfix|invalid)|(issue|ticket|task|pr|bug|story|card|\p{L}{2,8}-\d+)( #?\d+)? QUOTED( \S+){0,2} (closed|resolved|done|completed|moved to \S+)
(went|goes|going|add|adds) up: \S+|^read the (pinned|runbook|docs?|thread|guide|topic)( \S+){0,3}
(is|are|was|were) fixed (by (config|the (config|vendor|spec|law|contract))|at \d\S*|to \d\S*)|job well done
(mean |average |median |our |the )*time to (ack|acknowledge|resolve|close|mitigate|recover|respond|detect|own|fix)( \S+){0,5}
some (and|but|,)? ?down for others|(up|working|fine|ok|good|back|recovered) for some( \S+)*|(one|two|some|\d+|few|part|half|most) of( the)? \S+( \S+)? (recovered|restored|resolved|fixed|up|back|healthy|acknowledged|acked|responded)
last (two|three|four|few|\d+|several)( \S+){0,3} (resolved|closed|recovered|cleared)( \S+)?|(i|we) know (so far|now|that|of|how|what|why)|fill in who( \S+)+
(load|traffic|exceptions?|errors?|requests?|events?|calls?|sessions?|retries|it all|connections?) (is|are|was|were|gets?|being) (handled|managed|served|driven|run|owned) by
monitoring (gap|shows|is|was|data|dashboard|agent|system|stack|tool|alert|probe|coverage|reports?|window|has|had|detected|found|says|indicates|blind)
ack (link|flood|storm|page|url|twice|packets?|loss|count|counts|is optional|here)|sends? (an? )?ack( twice)?
(resolved|acknowledged|acked|owner|closed|ack|status|resolution) (field|column|flag|timestamp|at field|property|attribute|label|filter|tab|view)( \S+)?
(appears?|found|seen|written|shows?|printed|logged)( \S+){0,3} in the (logs?|trace)|in the (docs?|runbook|wiki|test environment|staging environment|sandbox|release notes|next (release|version)|changelog)
(fixed|resolved|solved|patched) (upstream|in (version |release |v)\d\S*|in \d+\.\d+\S*|in the next \S+|there|elsewhere)
restored from (the |a |an |last )?(\S+ )?(backup|snapshot|dump|archive)
(latency|load|cpu|memory|usage|traffic|rate|rates|errors|cost|costs|pressure|volume|price) (is|are|was|were) (up|down|high|low|higher|lower)
looking at (the |a |your )?(p\d\d|numbers|graph|data|chart|trend|metrics?|trace)\S*,? (it|they|the|i|we|there|p)
(vulnerabilit(y|ies)|findings|warnings|typos?|lint \S+|cves?)( \S+)? (fixed|resolved|closed)|(card|issue \S+-\d+|story|\p{L}+-\d+|ticket|item) (was |has been )?moved to (done|closed|resolved|complete)
[1-9]\d* (firing|open|pending|active)(,| and|;) (\d+ )?(resolved|closed|acked|acknowledged)(?! alert)|0 (resolved|acked|closed|acknowledged)
zendesk|intercom|freshdesk
(recovered|resolved|fixed|back|up|green|ok|closed|cleared)…(and|but|then) (then )?(failed|failing|down|reopened|broke|returned|came back|relapsed|regressed|fired)
(users?|customers?|vendors?|providers?|clients?|patients?|employees?|buyers?|sellers?|merchants?|shoppers?|visitors?|applicants?|tenants?|suppliers?)( \S+)? (has |have )?(already )?(acknowledged|confirmed|accepted|closed|received|noted|fixed|agreed|read)
(happy|glad|here|available|ready|able|eager) (to|for) (help|assist|questions|answer)( \S+)?
(is|are|was|be) done (with|by|via|using|through|in the|from|manually)
(issue|bug|ticket|task) (resolved|closed|fixed|done): (ticket|issue|task|story|\p{L}+-\d+)
(?!inc-|sev-|incident-|alert-|ops-|out-|page-|pd-|rb-|case-)\p{L}{2,8}-\d+ (was |is |has been )?(resolved|closed|done|fixed|completed?)
resolved (all )?(\d+ )?(review |pr |code |open )?(comments?|threads?|conversations?|todos?|warnings?|lint \S+|vulnerabilit(y|ies)|findings)
(a|the|this|that|another) (release|version|build|test|commit|change|draft|doc|page) (is|was) (done|closed|finished|over)
# TCP, queues, metrics
(tcp|udp|syn|fin|rst|http|grpc|mqtt|sctp|nack|dup|duplicate|dup\.?|late|delayed|missing|lost|stale|consumer|producer|broker|client|server|kafka|manual|packet|message|msg|publisher|subscriber|peer|replica|quorum|write|cumulative|selective|before|without|spurious|last|first|per|got|no|each|every)([-/ +])ack(s|ed|ing|nowledgements?|nowledgments?)?
syn[-/ ]?ack(s|ed)?|s?nacks?|n?ack[-/](s|fin|rst|nack|all|none)
acks? ?[=<>/_] ?\S+|acks\/\S+
ack(s|nowledgements?|nowledgments?)?[- ](latency|latencies|rates?|time[- ]?outs?|deadlines?|frames?|packets?|counts?|queues?|numbers?|flags?|modes?|windows?|lag|storms?|polic(y|ies)|url|urls|buttons?(?! (pressed|hit|clicked|tapped|pushed))|links?|sla|slas|slo|times?|budgets?|targets?|metrics?|backlog|delays?|reminders?|fields?|columns?|mechanism|handling|handlers?|semantics|loops?|offsets?|bits?|sequence|percentiles?|histogram|graph|panel|p99|p95|sec|webhooks?|endpoint|config|settings?|options?|window|workflow|rules?|steps?|paths?|ids?|tokens?|logic|code|packets|signals?|ratio|per|phase|period|protocols?|commands?|keys?|codes?|messages|emails?|templates?|forms?|letters?|slips?|are|were|fell|rose|dropped|climbed|arrive|arrived|from the (broker|server|peer|consumer|client|leader|replica))
acks (from|on|to|in|by|at|of|for|and|per)
acknowledg(ed|ing)? (packets?|segments?|frames?|bytes|offsets?|writes?|deliver(y|ies)|batch(es)?|records?|events|publishes|messages (to|from|on|in|per)|mode|by (the )?(broker|replicas?|leader|quorum|consumers?|peer))
(unacked|unacknowledged|acknowledged|acked) (messages?|packets?|deliveries|events|batch|records|bytes|writes|jobs|tasks)
# resolve, close, fix, recover, handle, own, lead, take, copy, note
(dns|name|hostname|host|domain|dependency|dependencies|module|symbol|import|path|url|conflict|address|entity|reference|type|uri|service discovery)[- ](resolution|resolved|resolving|resolves?|resolver)
resolv(e|er|ers|es|ing|able|conf)
resolved (to(?! (me|us|our|my))|from|against|\d+ (packages|dependencies|modules|imports)|dependenc(y|ies)|hosts?|hostnames?|addresses|ips?|names?|promises?|imports|packages|versions?(?! \S+ \(auto)|conflicts?|references|symbols|paths?|urls?|types?|threads?|conversations?|comments?|discussions?|merge conflicts?)
(promise|future|threads?|conversations?|comments?|discussions?|conflict|conflicts|dependency|dependencies|hostname|host name|domain|address|variable|placeholder|reference|symlink|path|import|template|merge conflict|review comments?|polymorphic)( \S+){0,2} resolved
(connections?|sockets?|streams?|channels?|files?|file handles?|handles?|sessions?|cursors?|transactions?|pipes?|ports?|windows?|tabs?|modals?|dialogs?|dialogues?|pop-?ups?|doors?|valves?|circuit( breakers?)?|breakers?|gates?|markets?|positions?|accounts?|polls?|surveys?|forms?|registration|applications?|offices?|store|accounts|books|pull requests?|prs?|mrs?|merge requests?|branch(es)?|stor(y|ies)|epics?|sprints?|milestones?|deals?|loans?|feedback|voting|threads?|jira|tickets? \S+-\d+|tasks?|action items?|to-?dos?|github issues?|issues? #?\S+-\d+|feature requests?|bug reports?)( \S+){0,3} (closed|closing|resolved|completed?|done|finished|fixed|marked as done|cancelled|ended|settled)
clos(ed|es|ing) (the |a |an |its |all |idle |stale |\d+ )*(connections?|sockets?|streams?|channels?|files?|handles?|sessions?|cursors?|transactions?|ports?|windows?|tabs?|modals?|dialogs?|pop-?ups?|doors?|circuit|positions?|accounts?|polls?|surveys?|forms?|pull requests?|prs?|branch(es)?|brackets?|tags?|sprints?|remarks?|date|price|balance|time|hours|of business|statement|bell|auction)
closed (beta|source|captions?|loop|won|lost|form|interval|system|circuit|by peer|by remote|by foreign|by the (peer|client|server)|with code|connection|issues|prs|pull requests|early|unexpectedly|abruptly|state)
(fixed|constant)[- ]?(size|sized|rate|rates|width|point|length|price|income|term|cost|costs|fee|fees|window|interval|delay|schedule|position|asset|assets|seed|ip|ips|set|number|amount|version|capacity|partition|partitions|budget|wing|point|backoff|header|footer|tier)
handl(ing|ed|er|ers|es) (fees?|charges?|capacity|time|times|costs?|\d+|requests|requests per|traffic|connections|about|up to|code|logic|exceptions?|errors?|events?|of)
(error|exception|event|signal|request|message|file|cash|baggage|material|data|input|memory|timeout|retry|refund|case|call|ticket|card)[- ](handling|handlers?|handled)
(unhandled|handled) (exception|error|rejection|promise|event)s?
(code|repo|repository|file|bucket|db|database|table|data|product|service|process|account|channel|workspace|domain|home|business|budget|tenant|schema|role|object|topic|queue|stream|card|vehicle|property|system|feature|component)[- ]owners?(hip)?
codeowners|owner[_-]?id|ownerref\w*|owner@\S+
owns? (the |its |a |an )?(schema|table|data|topic|bucket|index|repo|repository|process|lock|lease|domain|budget|roadmap|shard|partition|port|socket|config|stock|car|house)
lead(s|ing)? (to|time|times|generation|gen|up to|zero|zeros|edge|space|whitespace|cause|by|indicator|candidate|theory|hypothesis)
lead[- ](time|gen|generation|magnet|form|score|scoring|id|capture|source|replica)s?
(leader|leading|lead) (election|elected|replica|partition|node|broker)s?
tak(e|es|ing|en) (place|\d+\S*|about \d+\S*|over \d+\S*|up to|longer|long|too long|ages|forever|time|effect|down|traffic|load|a while|a backup|backups|snapshots?|memory|into account|advantage|care to|note of)
tak(ing|es) (seconds|minutes|hours|\S+ (seconds|minutes|hours|ms|s))
(based|depends?|depending|relies|rely|rel(y|ies)|works?|works? best|running|runs?|run|impact|effects?|pressure|load|bets?|insist|focused|hosted|built|bears?|act|acts?|acting|spend|spent|improve|expand|elaborate|comment|commented|voted?|voting|vote|click|clicked|press|tap|writes?|stored?|lives?|blocked|waiting|blocking|stuck|sits?|sat|hinges?|count|counting|rests?|mounted|installed|deployed|locked?|lock) on (it|this|that)
on it[-_]\S+
(got|get|gets|getting) (it wrong|it right|a |an |\d+|error|errors|http|nothing|null|empty|stuck|killed|oom|worse|better|back|no |the (error|wrong|same|following|latest|status|impression|list|result|response))
(as |please |be |it should be |worth |side |foot|key|release )(noted)(?! (that's|and))
noted (that|in the|above|below|earlier|as)
receiv(ed|ing) (\d+\S*|a \d+|an? (error|http|response|timeout|unexpected|invalid|null|empty|malformed|5xx|4xx)|http|errors?|timeouts?|traffic|requests?|responses?|from (the )?(upstream|server|client|peer|broker|host)|unexpected|no |nothing|invalid|fewer|more|less|payloads?|bytes|packets|signal \S+|sigterm|sigkill)
(requests?|bytes|packets|events|messages|payloads?|metrics|data|rows|emails|orders|payments?|webhooks?|callbacks?|traffic)( \S+){0,2} (received|seen|accepted|read|logged|recorded|confirmed)
(last|first|never|when|previously|errors?|spikes?|pattern|being|commonly|often|increase|drop|latency|rarely) seen( (in|on|at|since|before|by|during|for|ago))?
(copy|copied|copying) (of|the (log|file|data|table|link|url|id|config)|job|jobs|from|to|failed|task|on write|in progress|\d+|files?|data|rows|table)
(hard|soft|shallow|deep|carbon|back-?up) cop(y|ied)
(read|write|readiness|liveness|health|spell|fact|rain|cross|type|lint|status|smoke|sanity|double) ?-?(check|checks|replicas?|only|timeout|latency|throughput|ops|iops|errors?)
looking (good|bad|fine|like|forward|for|glass|worse|better|healthy|up to)
(assigned|assigning) (ip|ips|port|ports|role|roles|variable|value|values|number|id|ids|address|label|labels|partition|partitions|shards?|seats?|weights?|pods?|nodes?)
(partitions?|shards?|ip|ips|port|address|role|pod|pods|seat|license|licence|permission|permissions|quota|memory|subnet|tag|label|value|variable|room|desk) (\S+ ){0,3}assigned
(pods?|replicas?|partitions?|shards?|node|nodes) (has |have |is |are |was |were )?(claimed|taken|drained|acquired)
(persistent ?)?volume claim(s|ed)?|pvcs?|insurance claims?|claim(s)? (form|check|rate|adjuster|id|number|process|handling|to be|that)|jwt claims?|token claims?|claim set|claims (in|of|are)
(false|true|positive|negative|green|blue)[-/ ](green|blue|deploy(ment)?|light|field|house)s?
recover(y|ed)? (point|time|objective|plan|plans|key|keys|mode|code|codes|email|drill|test|manager|log|window|procedure|runbook|console|partition|\d+ (rows|records|files|messages|bytes))
(disaster|data|password|account|crash|point-in-time|debt|key) recovery
(over|under|all)[- ](time|provisioned|load|quota|limit|capacity|the (limit|past|last|next|quota|threshold|weekend))
(root cause|investigation|(?<!we're |i'm |are |am |is |now )investigating|triage)( \S+)? (doc|document|sheet|template|guide|dashboard|channel|checklist|report|tool|board|queue|rota|meeting|label|tag|skill|form)s?
(mitigation|resolution|acknowledg(e)?ment|ownership|handover|escalation|response|investigation)[- ](plan|plans|steps?|policies|rate|rates|target|targets|process|guide|playbook|time|times|options?|strategy|strategies|matrix|model|rules?|field|notes?|metrics?|sla|slo|runbook|code|deadline|form|template|checklist|workflow|rotation|history|report|window|stats|statistics|ideas?|candidates?|owner|tag)
(market|stock|public|bank|annual|school)( \S+)? (holiday|closed|closing)
(hands|looking|eyes)-?(off|less|forward)
(clear|clears|clearing|cleared) (the )?(cache|cookies|cooldown|disk|queue|text|logs?|storage|browser|history|screen|table|filter|filters|space)
(up|down)(stream|load|loads|date|grade|link|links|side)\w*
(set|warm|warmed|follow|sign|speed|ramp|ramping|clean|add|wake|climbing) up
(next|last|prior|previous|same|related|parent|child|duplicate|another|other|old|older|different) (incident|alert|issue|ticket|page|case|outage)s?( \S+){0,4} (resolved|closed|acknowledged|fixed|mitigated|handled|owned|acked)
`
