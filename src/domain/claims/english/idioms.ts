import { phrases } from '../phrases.ts'

/** Figures of speech, by what they say in an incident. None has a word of the trade in it. */
export const acknowledgingIdioms = phrases`
(reading|hearing|receiving) (you )?(loud and clear|five by five|5x5|5 by 5)|five by five|5x5|lima charlie|loud (and|n|&) clear
(yes|heard|oui|aye),? (chef|boss|captain|sir|skipper|ma'am|coach)|your wish is my command|orders (received|are orders)|message in hand
point taken|all ears|ears open|clocked( it| that)?|ding,? (got|heard)|bell (heard|answered)|box ticked|tick(ed)? off the list
(on|in) (my|our) (list|queue|radar|books?|log|plate|docket|board|ledger)|(added|put)( \S+)? (to|on|in) (my|our|the) (list|queue|radar|books?|log|plate|docket|board|ledger)|in the books
(orders|signal|tone|call|phone|line) (received|answered|picked up|heard)|(answered|picked up|took) the (phone|call|line)
say (again )?no more|understood the assignment|okie dokie|okey dokey|sure thing|righto|right away( sir)?|mhm|uh-?huh|very well|fair enough|you bet|by all means|as you wish|at your service
(i'm|i am|we're|we are) (up|awake|here|online|listening|in the loop|up to speed)|in the loop
`

export const owningIdioms = phrases`
(at|behind|take|takes|taking|took|on) (my hands )?(on )?(the )?(wheel|helm|tiller|controls|steering wheel|driver's seat|stick)|hands (are )?on (the )?(wheel|keyboard|deck|controls)
in the (driver's seat|saddle|driving seat|cockpit|pilot's seat|trenches|weeds|thick of it|hot seat|captain's chair)
(hold|holding|man|manning|guarding) (down )?the (fort|bridge|line|pumps|gate|guns)
(i've|we've|i|we|have|has)?( got)? (your|ya|all of your|y'all's) (back|six|backs)|got you covered|(you're|you are|we're|all|everything is|everything's|it's|that's) (\S+ )?covered
(i'm|i am|we're|bot is|consider me) (your|the) (man|woman|bot|huckleberry|agent|guy|person|hero)( \S+){0,3}|i'm it|tag,? i'm it|(count|lean|depend|rely) on (me|us)( \S+){0,2}
(on|under) (my|our) (watch|shift|dime|tab)|my (turn|watch|problem|job|task|baby|circus|incident|responsibility|call|case|patch|ticket|battle|fight|show)( now)?|this is (my|our) \S+
(i|we) (volunteer|call it|call dibs|raise my hand|raised my hand|step up|stepped up|answer the call|will not let you down|won't let you down|solemnly swear)( \S+){0,4}|challenge accepted|hold my (beer|coffee|drink)|watch me( work)?|bring it on|game on|let's (do this|go|roll)|here (i|we) (go|come)|leave no stone unturned
full (steam|speed) ahead( \S+){0,4}|(pedal to the metal|all engines|beast mode|detective mode|fire ?fighting mode|war mode|battle stations|action stations|all systems engaged)
(rolling|rolled|with) (up )?(my |our )?sleeves( rolled)?( up)?|sleeves (rolled )?up|suiting up|suited up|scrubbing in|scrubbed in|strapping in|gloves (are )?(on|off)|elbows? deep|knee[- ]deep|neck[- ]deep|head(s)? down( on it)?|nose to the grindstone|(getting|got) (my|our) hands dirty
(hot )?on (its|the|his|her) (heels|trail|scent|hunt|prowl|tail|track|tracks)|(zeroing|closing|homing) in( on (it|this|the \S+))?|eyes (are )?(glued|locked|peeled)( \S+){0,3}|locked (in|on|onto)( \S+){0,3}|laser[- ]focused
(cavalry|reinforcements|backup crew|rescue|help|the pros|the experts|the a-team|the doctor|firefighters?|medics?|troops|crew) ((is|are|has|have|just|now) )*(here|arrived|on (the )?(scene|way|ground|site)|in(bound| position)?|deployed|dispatched|en route|rolling|coming)( \S+){0,3}
wheels (are )?in motion|gears (are )?(turning|in motion)|things are in motion|plan is in motion|set in motion|under the hood
(in|with) (\S+ )?(good|safe|capable|steady|expert|my|our|robot|able) hands|safe with (me|us)
(i|we)( have|'ve)? (everything|things|it all|all of it|the situation|matters) (under control|in hand|covered|sorted|handled)
(enjoy|go enjoy|finish|back to|go back to|carry on with) (your|the) (evening|night|dinner|sleep|weekend|coffee|dreams|bed)( \S+){0,4}
(breathe|rest|sleep|relax|dream|chill)( \S+){0,2} (easy|well|tight|on|assured|assured,)|rest assured|stay (calm|in bed|put|asleep)|keep calm|sit (tight|back)( \S+){0,3}|hang (tight|in there)|hold tight
(nothing|no need) to (worry|fret|panic|stress)( about)?|fear not|never fear|don't (panic|sweat it|fret|lose sleep)( \S+){0,2}|worry not
(burning|working) the midnight oil|around the clock|pulling (an )?all-?nighter|no rest for the wicked
`

export const resolvingIdioms = phrases`
(skies|sky|seas?|waters?|sun|rainbow|light|lights|green lights?|weather|ship|boat|genie|lid|dust|heart|pulse|patient)( \S+){0,3} (blue|calm|out|after the storm|green|on|afloat|steady|in the bottle|back in the bottle|on it|beating( again)?|stable|saved|alive|everywhere|shining)( again| now)?
nothing ?burger|done deal|doneski|and ?(…|\.{3}) ?scene|tied up with a bow|one for the (history )?books|(loop|book|chapter|file) (is )?closed|genie (is )?back in the bottle|(peace|quiet|silence|calm|rest) at last( \S+){0,3}|no smoke,? no fire|(save[ds]?|saving) the day|day saved|(it's|it is) (a )?(done deal|all over|in the can|finished|curtains)|put a fork in it( \S+){0,3}|smooth landing|mopping up (is )?done
(the )?coast('s| is) clear|skies (are )?clear(ed|ing)?|clear skies|blue skies|sun is (out|shining)( again)?|weather has cleared|smooth sailing( again)?|calm seas|calm after the storm|plain sailing
(the )?worst( is|'s|'s now| now)?( over| behind us| has passed| past)|behind us( now)?|in the (rear-?view( mirror)?|past now|history books)|ancient history|water under the bridge|(it's|this is|that's|now|is)( \S+)? history( now)?
(dodged|ducked) (a|the|that) bullet|bullet dodged|close call(, but( \S+){0,3})?|near miss, (over|done|all)( \S+){0,2}|saved by the bell
(dust|smoke|fog|panic|storm|drama|show|party|nightmare|ordeal|emergency|madness|trouble|bad times)('s| is| has| have)?( now| all)? (settled|cleared|lifted|passed|over|ended|gone|blown over|behind us|subsided)|blown over|blew over
(happy days|good times)( are)?( here)?( again)?|all('s| is) well( that ends well)?|rest in peace|r\.?i\.?p\.?( \S+){0,3}|that's all she wrote|that's that|and that's that|the end|curtain(s)?( call)?
(back|return) to (your |our )?(regularly|regular|normal)( \S+)? (scheduled )?(programming|programme|life|business|routine)|business as usual|as you were|bau( again)?|life goes on
(mission|quest|goal) (accomplished|complete|completed)|victory( is ours| lap| dance)?|(declaring|declare|calling|claiming) victory|we (won|made it|did it|nailed it|pulled through|survived|are saved|got through)|high fives?( all round)?|job('s)? a good(-| )?(un|one)|touchdown|checkmate|slam dunk|bullseye
that (did|does) (it|the trick)|did the trick|worked like a charm|works? like a charm|good as (new|gold)|right as (rain|ninepence)|fit as a fiddle|back on (its|our|their) feet|back from the dead|alive (and (kicking|well))?( again)?|(lights|power|pulse|heartbeat) (is |are )?back( on)?|ship-?shape|shipshape|steady as she goes|hunky-?dory|tickety-?boo|peachy|copacetic|okey dokey now
(bug|beast|dragon|gremlin|monster|gremlins|bugs|it|problem|issue|the thing)('s| is| are| has been| have been)? (dead|slain|squashed|squished|vanquished|defeated|killed|toast|exterminated|banished|buried|no more|in the grave|busted|history|tamed)
(nipped|stopped) (it )?in the bud|laid to rest|put (it |this |this one )?to (bed|rest)|tucked in( bed)?|signed(,| and) sealed( \S+){0,2}|all wrapped( up)?|bow on it|in the can|in the bag|over the (line|hump)|turned (the|a) corner|stuck the landing|landed safely|safe and sound
(you|everyone|everybody|folks|team|all)( \S+){0,2} (can|may) (\S+ )?(go home|go to bed|relax|stand down|breathe( again)?|drop|leave|go|disperse|put down the pager|stop)|go home,? (everyone|everybody|folks|all)|(pager|pagers|phones) down|tools down|breathe (easy|again|out)
(move|moving) along|nothing (more )?to see( here)?|show's over|party's over|(no|not an?|non)[- ]?(longer )?(more )?(issue|problem|event|emergency|concern|fire|drama)( any ?more| now| anymore| after all)?
(peace|order|calm|balance|harmony|quiet|sanity|service|normality|normalcy|tranquility)( \S+){0,2} (is |has been |was )?(restored|returned|returns|prevails|reigns|resumed|is back)( \S+){0,4}
(phew|whew|finally|boom|bam|voila|ta-?da|tada|et voila|woo-?hoo|hooray|yay|yes|done|bingo|eureka|success|great)[,!.]? (\S+ ){0,3}(over|fixed|done|up|back|gone|works?|working|green|good|resolved|closed|clear|sorted|solved)
`
