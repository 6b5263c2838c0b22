export class PagerDutyFailure extends Error {
  readonly kind: 'refused' | 'rate_limited' | 'unreachable'
  constructor(kind: 'refused' | 'rate_limited' | 'unreachable', message: string) {
    super(message)
    this.kind = kind
  }
}
