import { onMounted, onUnmounted } from 'vue'

interface Typing {
  insert: (text: string) => void
  erase: () => void
  submit: () => void
}

/**
 * A physical keyboard, a scanner and paste work wherever the focus is, so that nobody has to find the field first. What
 * is typed in a field is the field's own affair, as are the space bar and Enter on a button.
 * @param typable one character that is taken; by default any
 */
export function useTypingAnywhere(typing: Typing, typable = /^.$/u): void {
  function onKeydown(event: KeyboardEvent): void {
    if (isShortcut(event) || typesItself(event.target)) return
    if (isPressable(event.target) && [' ', 'Enter'].includes(event.key)) return
    if (event.key === 'Backspace') typing.erase()
    else if (event.key === 'Enter') typing.submit()
    else if (typable.test(event.key)) typing.insert(event.key)
    else return
    // Otherwise a field that gets the focus now would type the key once more.
    event.preventDefault()
  }

  function onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? ''
    if (text === '' || typesItself(event.target)) return
    typing.insert(text)
    event.preventDefault()
  }

  onMounted(() => {
    window.addEventListener('keydown', onKeydown)
    window.addEventListener('paste', onPaste)
  })
  onUnmounted(() => {
    window.removeEventListener('keydown', onKeydown)
    window.removeEventListener('paste', onPaste)
  })
}

const pressable = 'button, summary, [type=radio], [type=checkbox]'

/** AltGr, which writes an @ on Nordic keyboards, counts as Ctrl and Alt on some systems. */
function isShortcut(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph')
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(pressable)
}

/** In a dialog nothing is typed into what it covers. */
function typesItself(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return (
    (target.matches('input, select, option') && !isPressable(target)) || target.closest('dialog') !== null
  )
}
