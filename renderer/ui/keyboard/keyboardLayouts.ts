/** What a keyboard is for. `code`: letters and digits only, as printed on a receipt. */
export type KeyboardLayout = 'text' | 'email' | 'code' | 'digits'
/** `further`: letters that few names and addresses need. `signs`: for passwords and e-mail addresses. */
export type KeyboardPage = 'letters' | 'further' | 'signs'
export type KeyboardAction = 'shift' | 'erase' | 'clear' | 'space' | 'next' | KeyboardPage

/** A key types its one character, or does what its name says. */
export type Key = string

/** How many keys of the same width stand in a full row. */
export const keysInRow = { text: 11, email: 11, code: 11, digits: 3 } as const satisfies Record<
  KeyboardLayout,
  number
>

const digits = [...'1234567890', 'erase']

const text: Record<KeyboardPage, Key[][]> = {
  letters: [
    digits,
    [...'qwertyuiopå'],
    [...'asdfghjkløæ'],
    ['shift', ...'zxcvbnm,.-'],
    ['further', 'signs', 'space', 'next'],
  ],
  // The Sami letters first, then what else the Population Register takes. Rule: Addresses 4.
  further: [
    [...'ášžčđŋŧäöü', 'erase'],
    [...'éèêëàâãíìîï'],
    [...'óòôõúùûýÿçñ'],
    ['shift', ...'ðþß'],
    ['letters', 'signs', 'space', 'next'],
  ],
  signs: [
    digits,
    [...'@.-_+!?#&/='],
    [...'$%*()[]{}<>'],
    [...':;,\'"\\|^~`€'],
    ['letters', 'further', 'space', 'next'],
  ],
}

const email: Record<KeyboardPage, Key[][]> = {
  letters: [
    digits,
    [...'qwertyuiopå'],
    [...'asdfghjkløæ'],
    [...'_zxcvbnm-+.'],
    ['further', 'signs', '@', 'next'],
  ],
  further: [...text.further.slice(0, 3), [...'ðþß'], ['letters', 'signs', '@', 'next']],
  signs: [...text.signs.slice(0, 4), ['letters', 'further', '@', 'next']],
}

const code = [digits, [...'QWERTYUIOP'], [...'ASDFGHJKL'], ['clear', ...'ZXCVBNM', 'next']]

const digitsOnly = [[...'123'], [...'456'], [...'789'], ['clear', '0', 'erase'], ['next']]

/** @param last nothing comes after the field: there is nowhere to move on to */
export function keyboardRows(layout: KeyboardLayout, page: KeyboardPage, last: boolean): Key[][] {
  const rows = { text: text[page], email: email[page], code, digits: digitsOnly }[layout]
  return rows.map((row) => row.filter((key) => !(last && key === 'next'))).filter((row) => row.length > 0)
}

/** Where a key stands: `rows[row][column]`. */
export interface KeyPlace {
  row: number
  column: number
}

/** Where an arrow key leads from a key: to what lies beside, above or below it; null beyond the edge, and for other keys. */
export function keyBeside(
  rows: readonly (readonly Key[])[],
  { row, column }: KeyPlace,
  arrow: string,
): KeyPlace | null {
  const steps: Partial<Record<string, readonly [down: number, right: number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  }
  const step = steps[arrow]
  const from = rows[row]
  if (step === undefined || from === undefined) return null
  const [down, right] = step
  const to = rows[row + down]
  if (to === undefined || from[column + right] === undefined) return null
  // Rows are as wide as each other, whatever their number of keys.
  const share = from.length === 1 ? 0 : column / (from.length - 1)
  return { row: row + down, column: down === 0 ? column + right : Math.round(share * (to.length - 1)) }
}

export function isAction(key: Key): key is KeyboardAction {
  return key.length > 1
}

/** What a screen reader calls a sign it might swallow. Letters and digits call themselves. */
export const signNames = {
  '@': 'at',
  '.': 'fullStop',
  ',': 'comma',
  ':': 'colon',
  ';': 'semicolon',
  '-': 'hyphen',
  _: 'underscore',
  '+': 'plus',
  '=': 'equals',
  '!': 'exclamation',
  '?': 'question',
  '#': 'hash',
  '&': 'ampersand',
  '/': 'slash',
  '\\': 'backslash',
  '|': 'bar',
  $: 'dollar',
  '€': 'euro',
  '%': 'percent',
  '*': 'asterisk',
  '(': 'openParenthesis',
  ')': 'closeParenthesis',
  '[': 'openBracket',
  ']': 'closeBracket',
  '{': 'openBrace',
  '}': 'closeBrace',
  '<': 'less',
  '>': 'greater',
  "'": 'apostrophe',
  '"': 'quote',
  '^': 'caret',
  '~': 'tilde',
  '`': 'grave',
} as const

export type Sign = keyof typeof signNames

export function isSign(key: Key): key is Sign {
  return key in signNames
}
