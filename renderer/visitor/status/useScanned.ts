import { onMounted, onUnmounted } from 'vue'
import {
  parseReferenceNumber,
  referenceLength,
  type ReferenceNumber,
} from '../../../shared/domain/referenceNumber.ts'

/**
 * A scanner types like a keyboard, wherever the focus is and whatever stands in the field, and ends with Enter.
 * @returns the reference number that the last keystrokes before Enter were, if they were one: its check symbol tells
 */
export function useScanned(): () => ReferenceNumber | null {
  let keys = ''
  let scanned: ReferenceNumber | null = null

  function onKeydown({ key }: KeyboardEvent): void {
    if (key === 'Enter') {
      const typed = keys
      restart()
      scanned = parseReferenceNumber(lettersAndDigits(typed).slice(-referenceLength))
    } else if (/^.$/u.test(key)) keys += key
    else if (key !== 'Shift') restart()
  }

  /** Whoever erases, or moves the caret, corrects what stands in the field. */
  function restart(): void {
    keys = ''
    scanned = null
  }

  // Before the field sees it: what is scanned is known when Enter submits.
  const early = { capture: true }
  onMounted(() => {
    window.addEventListener('keydown', onKeydown, early)
    window.addEventListener('pointerdown', restart, early)
  })
  onUnmounted(() => {
    window.removeEventListener('keydown', onKeydown, early)
    window.removeEventListener('pointerdown', restart, early)
  })
  return () => {
    const last = scanned
    scanned = null
    return last
  }
}

/** A scanner that takes the keyboard for an American one types `+` for a hyphen. */
function lettersAndDigits(keys: string): string {
  return keys.replace(/[^0-9a-z]/giu, '')
}
