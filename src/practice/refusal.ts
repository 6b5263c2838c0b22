/** What Slack answers instead of a result: its error name, and the fields that come with some of them. */
export class Refusal extends Error {
  readonly error: string
  readonly details: Record<string, unknown>

  constructor(error: string, details: Record<string, unknown> = {}) {
    super(error)
    this.error = error
    this.details = details
  }
}

/** A refusal that points at what is wrong, in the form in which Slack words it. */
export const pointedRefusal = (error: string, messages: string[]) =>
  new Refusal(error, { response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) } })
