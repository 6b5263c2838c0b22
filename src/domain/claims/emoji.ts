/** What an emoji says in an incident channel, as a word in capitals; folded text is lower-case, so the two never meet. */
const MEANINGS: readonly [word: string, signs: readonly string[], names: readonly string[]][] = [
  [
    'OKMARK',
    ['✅', '✔', '☑', '👌', '🆗', '💯'],
    [
      'white_check_mark',
      'heavy_check_mark',
      'ballot_box_with_check',
      'ok_hand',
      'ok',
      'check',
      'done',
      'checkmark',
      'green_check',
      'check_mark',
    ],
  ],
  [
    'THUMB',
    ['👍', '🫡', '🤙', '🤝', '✋', '🙋', '🤚', '🖐', '🙌', '📩', '📨', '📥'],
    [
      '+1',
      'thumbsup',
      'thumbs_up',
      'saluting_face',
      'salute',
      'call_me_hand',
      'handshake',
      'raised_hand',
      'raising_hand',
      'raised_hands',
      'man-raising-hand',
      'woman-raising-hand',
      'ack',
      'acked',
      'acknowledged',
      'roger',
    ],
  ],
  ['EYES', ['👀', '🧐', '🔎', '🔍', '👁'], ['eyes', 'mag', 'mag_right', 'face_with_monocle', 'eye', 'looking']],
  [
    'WORKMARK',
    ['🛠', '🔧', '🔨', '🚒', '🧯', '👷', '🏃', '💪', '🦾', '🧑‍🚒', '👨‍🚒', '👩‍🚒'],
    [
      'hammer_and_wrench',
      'wrench',
      'hammer',
      'fire_engine',
      'fire_extinguisher',
      'construction_worker',
      'runner',
      'muscle',
      'mechanical_arm',
      'firefighter',
      'on-it',
      'onit',
      'mine',
    ],
  ],
  [
    'GREENMARK',
    ['🟢', '💚', '🟩'],
    [
      'large_green_circle',
      'green_circle',
      'green_heart',
      'large_green_square',
      'resolved',
      'fixed',
      'all-clear',
      'allclear',
    ],
  ],
]

// A robot as the owner is a machine as the owner.
const ROBOT = /🤖|:robot(?:_face)?:/gu

const BY_SIGN = new Map(MEANINGS.flatMap(([word, signs]) => signs.map((sign) => [sign, word] as const)))
const BY_NAME = new Map(MEANINGS.flatMap(([word, , names]) => names.map((name) => [name, word] as const)))
const SIGN =
  /\p{Extended_Pictographic}(?:[\u{1f3fb}-\u{1f3ff}\ufe0f]|\u200d\p{Extended_Pictographic}|\p{Emoji_Modifier})*/gu

/** Replaces emoji that claim something by their word and drops all others. Must run before invisible characters go. */
export function nameEmoji(text: string): string {
  return text
    .replace(ROBOT, ' robot ')
    .replace(/:([a-z0-9_+'-]+)(?:::skin-tone-\d)?:(?!\/)/gu, (whole, name: string) =>
      BY_NAME.has(name) ? ` ${BY_NAME.get(name)} ` : /^\d+$/u.test(name) ? whole : /[a-z]/u.test(name) ? ' ' : whole,
    )
    .replace(SIGN, (sign) => {
      const bare = sign.replace(/[\u{1f3fb}-\u{1f3ff}\ufe0f]/gu, '')
      if (/^[\p{ASCII}©®™ℹ\u{1f130}-\u{1f1ff}]/u.test(bare)) return sign
      if (bare === '➡') return ' → '
      return ` ${BY_SIGN.get(bare) ?? BY_SIGN.get([...bare][0] ?? '') ?? ''} `
    })
}
