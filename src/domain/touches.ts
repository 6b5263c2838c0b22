/** What makes an incident a question of what is allowed, whatever its symptoms are. */
export const TOUCHES = {
  money: 'money',
  health: 'health',
  legal: 'legal duties',
  privacy: 'private data',
  public: 'a public statement',
} as const
export type Touch = keyof typeof TOUCHES

export const isTouch = (word: string): word is Touch => Object.hasOwn(TOUCHES, word)
