import type { PagerDutyFailure } from './failure.ts'
export const plainFailure = (failure: PagerDutyFailure): string => failure.message
