import { onMounted, onUnmounted } from 'vue'

interface Typing {
  insert: (text: string) => void
  erase: () => void
  submit: () => void
}

/**
 * A physical keyboard and paste work wherever the focus is, so that nobody has to find the field first. What is typed
 * in the field itself is the field's own affair, as is Enter on a button.
 */
export function useTypingAnywhere(typing: Typing): void {
  function onKeydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || isOwnField(event.target)) return
    if (/^[0-9]$/u.test(event.key)) typing.insert(event.key)
    else if (event.key === 'Backspace') typing.erase()
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) typing.submit()
  }

  function onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? ''
    if (text !== '' && !isOwnField(event.target)) typing.insert(text)
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

function isOwnField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement
}
