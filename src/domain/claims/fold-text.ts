import unhomoglyph from 'unhomoglyph'

// Phonetic small capitals and a few lookalikes that Unicode's own table of confusables leaves as they are.
const LOOKALIKES = new Map(
  Object.entries({
    п: 'n',
    ᗩ: 'a',
    ⲁ: 'a',
    ᖇ: 'r',
    ᗪ: 'd',
    ᘿ: 'e',
    ᴀ: 'a',
    ʙ: 'b',
    ᴄ: 'c',
    ᴅ: 'd',
    ᴇ: 'e',
    ɛ: 'e',
    ꜰ: 'f',
    ɢ: 'g',
    ʜ: 'h',
    ɪ: 'i',
    ᴊ: 'j',
    ᴋ: 'k',
    ĸ: 'k',
    ʟ: 'l',
    ᴍ: 'm',
    ʍ: 'm',
    ɴ: 'n',
    ᴏ: 'o',
    ᴘ: 'p',
    ʀ: 'r',
    ꜱ: 's',
    ᴛ: 't',
    ᴜ: 'u',
    ᴠ: 'v',
    ᴡ: 'w',
    ʏ: 'y',
    ᴢ: 'z',
    ß: 'ss',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    ɡ: 'g',
    ɩ: 'i',
    ı: 'i',
    ɑ: 'a',
    ʋ: 'v',
    ǝ: 'e',
    ɐ: 'a',
    ʞ: 'k',
    ɔ: 'c',
  }),
)

// Format characters, the grapheme joiner, variation selectors, and letters without a shape (Hangul fillers, Khmer vowels).
const INVISIBLE = /\p{Cf}|\u034f|\u115f|\u1160|\u17b4|\u17b5|[\u180b-\u180f]|\u3164|\uffa0|[\ufe00-\ufe0f]/gu
const ACCENTS = /([\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])\p{Mn}+/gu
const FOREIGN = /[бвгджзилмнптфцчшщъыьэюяБГДЖЗИЛПФЦЧШЩЪЫЬЭЮЯλδθξπσφψωΔΘΛΞΠΣΦΨΩ]/u
const LETTERS = /[\p{L}\p{Mn}]+/gu
const PLAIN = /^[\p{ASCII}\u2018\u2019]*$/u

/**
 * One spelling for what looks the same: full-width, mathematical, circled and squared letters, homoglyphs, accents and
 * invisible characters. Case is kept, because a name is known by it.
 */
export function foldCharacters(text: string): string {
  const visible = text
    .replace(INVISIBLE, '')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/gu, "'")
    .replace(/\u2800/gu, ' ')
  if (PLAIN.test(visible)) return visible
  const lettered = visible.replace(/[\u{1f130}-\u{1f1ff}]/gu, enclosedLetter).normalize('NFKC')
  const unaccented = foldAccents(lettered)
  const foreign = usesForeignLetters(unaccented)
  return unaccented.replace(LETTERS, (word) => (PLAIN.test(word) ? word : foldWord(word, foreign)))
}

/** "é" → "e", "й" → "и"; dakuten and Hangul stay whole. Used for the vocabulary as well, so that both sides agree. */
export function foldAccents(text: string): string {
  return text.normalize('NFD').replace(ACCENTS, '$1').normalize('NFC')
}

/** Squared, negative-squared and regional-indicator letters (🄰 🅰 🇦) stand in blocks of twenty-six. */
function enclosedLetter(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  for (const first of [0x1f130, 0x1f150, 0x1f170, 0x1f1e6])
    if (code >= first && code < first + 26) return String.fromCharCode(65 + code - first)
  return sign
}

function foldWord(word: string, foreign: boolean): string {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)) return word
  const isMixed = /\p{Script=Latin}/u.test(word)
  if (!isMixed && foreign) return word
  const latin = foldAccents([...word].map(latinLetter).join(''))
  // A word of another script is only a disguise when every letter of it has a Latin double.
  return isMixed || /^[a-z]+$/iu.test(latin) ? latin : word
}

function latinLetter(letter: string): string {
  if (PLAIN.test(letter)) return letter // the table would take "m" for "rn" and "I" for "l"
  const double = unhomoglyph(letter)
  const lower = double.toLowerCase()
  const plain = LOOKALIKES.get(lower)
  if (plain === undefined) return double
  return lower === double ? plain : plain.toUpperCase()
}

/** True when a word has letters of another alphabet that nobody would take for Latin: then it is that language. */
function usesForeignLetters(text: string): boolean {
  const words = text.match(LETTERS) ?? []
  return words.some((word) => FOREIGN.test(word) && !/\p{Script=Latin}/u.test(word))
}
