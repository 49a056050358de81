/** What stands in a field, as the field shows it, and its selection: from `start` up to `end`. */
export interface Typed {
  text: string
  start: number
  end: number
}

/** How what is typed relates to what is meant: a code is shown in groups, and typed in any case with any separators. */
export interface TextShape {
  read: (shown: string) => string
  show: (meant: string) => string
  /** In characters of what is meant. */
  longest: number
}

export function plainShape(longest: number): TextShape {
  return { read: (shown) => shown, show: (meant) => meant, longest }
}

/** E-mail addresses have no spaces, and whoever types one did not mean it. */
export function spacelessShape(longest: number): TextShape {
  return { read: (shown) => shown.replace(/\s/gu, ''), show: (meant) => meant, longest }
}

/**
 * `K7QM-2XHA-9TRC` for groups of four. Whatever is no letter or digit is a separator: a scanner that takes the keyboard
 * for an American one sends `+` for `-`.
 * @param group symbols in a group; `longest` for none
 */
export function codeShape(longest: number, group: number): TextShape {
  return {
    read: (shown) => shown.toUpperCase().replace(/[^\p{L}\p{Nd}]/gu, ''),
    show: (meant) => meant.replace(new RegExp(`(.{${group}})(?=.)`, 'gu'), '$1-'),
    longest,
  }
}

/** Types at the caret, over what is selected. What doesn't fit is left out. */
export function insertInto({ text, start, end }: Typed, inserted: string, shape: TextShape): Typed {
  const [before, after] = [shape.read(text.slice(0, start)), shape.read(text.slice(end))]
  const room = Math.max(shape.longest - before.length - after.length, 0)
  return compose(before + shape.read(inserted).slice(0, room), after, shape)
}

/** Takes away what is selected, or the character before the caret. */
export function eraseFrom({ text, start, end }: Typed, shape: TextShape): Typed {
  const before = shape.read(text.slice(0, start))
  const kept = start === end ? [...before].slice(0, -1).join('') : before
  return compose(kept, shape.read(text.slice(end)), shape)
}

/** After the browser's own editing: the caret stays behind the character it stood behind. */
export function reshape({ text, end }: Typed, shape: TextShape): Typed {
  return compose(shape.read(text.slice(0, end)), shape.read(text.slice(end)), shape)
}

function compose(before: string, after: string, shape: TextShape): Typed {
  const caret = shape.show(before).length
  return { text: shape.show(before + after), start: caret, end: caret }
}
