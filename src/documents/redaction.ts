// Secrets and customers' data that somebody pasted into the channel do not go into a document that is passed around.
// A short table instead of a library: those that are kept well read files asynchronously (secretlint) or objects by key.

const REDACTED = '(redacted)'

/** Each pattern's source is the issuer's own description of the format, or the standard named. */
const SECRETS: RegExp[] = [
  // PEM, RFC 7468. Cut short by an excerpt it is still a key.
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}-----|$)/g,
  // Slack tokens and webhooks: https://docs.slack.dev/authentication/tokens
  /\bx(?:ox[a-z]|app|wfp)-[A-Za-z0-9-]{8,}/g,
  /\bhooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/-]+/g,
  // AWS access key ids, and a secret key beside its name: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  /\b(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/g,
  // GitHub, GitLab, Stripe, Google and model providers: prefixes published for secret scanning.
  /\b(?:gh[pousr]_\w{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|[sr]k_(?:live|test)_\w{16,}|AIza[\w-]{35}|sk-(?:ant-|proj-)?[\w-]{20,})/g,
  // JSON Web Tokens, RFC 7519: both parts begin with an encoded brace.
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g,
]

/** The words around the secret stay, so that a reader sees what was there. */
const BESIDE_A_NAME: RegExp[] = [
  // RFC 6750.
  /(\b(?:bearer|basic)\s+)(?=\S{0,200}\d)[A-Za-z0-9._~+/-]{16,}={0,2}/gi,
  // Passwords in addresses, RFC 3986 section 3.2.1.
  /(\b[a-z][a-z0-9+.-]{1,30}:\/\/[^\s/:@]{0,200}:)[^\s/@]{1,200}(?=@)/gi,
  /(\b(?:api[_-]?key|access[_-]?token|auth[_-]?token|client[_-]?secret|secret(?:[_-]?(?:access[_-]?)?key)?|password|passwd|pwd)["']?\s?[:=]\s?["']?)[^\s"',;]{6,}/gi,
]

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}\b/g
/** 13 to 19 digits with single spaces or dashes, ISO/IEC 7812; only where the check digit is right. */
const CARD = /(?<![\d.])\d(?:[ -]?\d){12,18}(?![\d.]\d)/g

export type Redacted = { text: string; count: number }

/** Replaces what should not leave the channel; `count` says how often. Expects plain text, before any escaping. */
export function redact(text: string): Redacted {
  let count = 0
  const hide = (kept = '') => {
    count += 1
    return kept + REDACTED
  }
  const withoutSecrets = SECRETS.reduce((rest, pattern) => rest.replace(pattern, () => hide()), text)
  const withoutNamed = BESIDE_A_NAME.reduce(
    (rest, pattern) => rest.replace(pattern, (whole, name: string) => (whole.endsWith(REDACTED) ? whole : hide(name))),
    withoutSecrets,
  )
  const withoutEmails = withoutNamed.replace(EMAIL, () => hide())
  const safe = withoutEmails.replace(CARD, (digits) => (hasCheckDigit(digits) ? hide() : digits))
  return { text: safe, count }
}

/** Luhn, as printed in ISO/IEC 7812-1 annex B. */
function hasCheckDigit(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').split('').map(Number).reverse()
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
