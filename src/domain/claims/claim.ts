export type Claim = 'acknowledges' | 'owns' | 'resolves' | 'none'

export type Reading = {
  claim: Claim
  /** The exact words that decided, or '' when there is no claim. */
  evidence: string
  /** 0 to 1, of the claim given; for 'none', how sure it is that nothing is claimed. */
  confidence: number
}

/**
 * From here on a claim is taken for one even where that has a price: read wrongly, an alert would be taken for words about
 * another and call nobody.
 */
const SURE = 0.9
export const isSure = ({ claim, confidence }: Reading): boolean => claim !== 'none' && confidence >= SURE

/** Words of one's own that count as a claim, from the configuration. */
export type Vocabulary = { [claim in Exclude<Claim, 'none'>]?: readonly string[] | undefined }
