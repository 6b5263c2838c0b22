import { phrases } from '../phrases.ts'

/**
 * What a clause is about when it is not about the incident: builds, deployments, tests, maintenance, tasks, surveys.
 * Their being done, green or closed says nothing about the incident.
 */
export const otherTopics = phrases`
^(\S+ ?:? )?(build|builds|ci|ci/cd|pipeline|pipelines|workflow run|lint|linter|unit tests?|tests?|test suite|suite|e2e|smoke tests?|job (?!done|well done|recovered)\S+|nightly \S+|cron \S+|step|stage|deploy|deployment|rollout|release|sync|argo ?cd|flux|helm|terraform|ansible|dependabot|renovate|codeql|pull request|pr|mr|merge request|branch|commit|migration|backup|backups|restore drill|snapshot|maintenance|scheduled maintenance|maintenance window|upgrade|poll|survey|standup|retro|retrospective|postmortem|post-?mortem|task|tasks|sub-?task|action item|action items|follow-?up|follow-?ups|checklist|checklist item|story|epic|jira|documentation|doc|docs|comment|comments|conversations?|review threads?|github issue|github|gitlab|feature flag|onboarding|integration|webhook|certificate renewal|export job|import job|crawl|index rebuild|invoice|refund|course|game ?day|test alert|test page|test notification)( \S+){0,7}
(main|master|trunk|develop|branch|head) (is|was|are|build|builds)( \S+){0,3}
(on|to|into) (main|master|trunk|develop|staging|dev)
(applications?|apps?|services?) \S+ (is |are )?synced( \S+){0,2}|synced and healthy
maintenance (window|completed|finished|ended|over|done|items|is|has|was|starts|began|scheduled|work)|(scheduled|planned|database|routine|emergency|upcoming) maintenance
back to (green|normal|blue): \S+
`
