export type Claim = 'acknowledges' | 'owns' | 'resolves' | 'none'

export type Reading = {
  claim: Claim
  /** The exact words that decided, or '' when there is no claim. */
  evidence: string
  /** 0 to 1, of the claim given; for 'none', how sure it is that nothing is claimed. */
  confidence: number
}

/** Words of one's own that count as a claim, from the configuration. */
export type Vocabulary = { [claim in Exclude<Claim, 'none'>]?: readonly string[] | undefined }
