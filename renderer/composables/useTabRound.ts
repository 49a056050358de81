import { onMounted, onUnmounted } from 'vue'
import { controlsIn } from '../speech/controls.ts'

/**
 * The Tab key goes round: from the last control of the screen, or of the dialog that covers it, to the first, and back.
 * Left to itself the focus would leave the page, and whoever can't see would hear nothing more: a kiosk has nothing
 * beside its page. WCAG 2.1.2, 2.4.3.
 */
export function useTabRound(): void {
  function onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented)
      return
    const stops = tabStopsIn([...document.querySelectorAll('dialog[open]')].at(-1) ?? document)
    const here = document.activeElement ?? document.body
    const side = event.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING
    if (stops.some((stop) => stop !== here && here.compareDocumentPosition(stop) & side)) return
    event.preventDefault()
    const next = stops.at(event.shiftKey ? -1 : 0)
    // The only one there is: whoever can't see is told of it again.
    if (next === here) next?.blur()
    next?.focus()
  }

  onMounted(() => window.addEventListener('keydown', onKeydown))
  onUnmounted(() => window.removeEventListener('keydown', onKeydown))
}

/** Of radio buttons that belong together, Tab comes to one. */
function tabStopsIn(place: ParentNode): HTMLElement[] {
  const controls = controlsIn(place)
  const comesTo = (control: HTMLElement): boolean => {
    if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return true
    const group = controls.filter(
      (other): other is HTMLInputElement =>
        other instanceof HTMLInputElement && other.type === 'radio' && other.name === control.name,
    )
    return (group.find(({ checked }) => checked) ?? control) === control
  }
  return controls.filter(comesTo)
}
