import type { Ref } from 'vue'
import { eraseFrom, insertInto, reshape, type TextShape, type Typed } from './typedText.ts'

interface TypedInput {
  insert: (text: string) => void
  erase: () => void
  clear: () => void
  /** After the browser's own editing. */
  edited: () => void
}

/**
 * What keys do to an input, at its caret.
 * @param model what the visitor means by what stands there
 */
export function useTypedInput(
  input: Readonly<Ref<HTMLInputElement | null>>,
  shape: Readonly<Ref<TextShape>>,
  model: Ref<string>,
): TypedInput {
  function edit(change: (typed: Typed) => Typed): void {
    const field = input.value
    if (field === null) return
    const { value, selectionStart, selectionEnd } = field
    const { text, start, end } = change({
      text: value,
      start: selectionStart ?? value.length,
      end: selectionEnd ?? value.length,
    })
    field.value = text
    field.setSelectionRange(start, end)
    // Of a long text the end is seen while it is written.
    if (end === text.length) field.scrollLeft = field.scrollWidth
    model.value = shape.value.read(text)
  }

  return {
    insert: (inserted) => edit((typed) => insertInto(typed, inserted, shape.value)),
    erase: () => edit((typed) => eraseFrom(typed, shape.value)),
    clear: () => edit(() => ({ text: '', start: 0, end: 0 })),
    edited: () => edit((typed) => reshape(typed, shape.value)),
  }
}
