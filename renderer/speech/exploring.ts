import { controlOf } from './controls.ts'

/**
 * Under a finger that can't see: the first touch tells what is there, also while it glides, the second on the same
 * control chooses. Keys and programs press as ever.
 * @param read tells what a control is
 * @returns its stop
 */
export function exploreByTouch(read: (control: HTMLElement) => void): () => void {
  let explored: HTMLElement | null = null
  /** Whether the control under the finger was known before the finger came. */
  let chooses = false

  const controlAt = ({ target }: Event) => (target instanceof Element ? controlOf(target) : null)

  function explore(control: HTMLElement | null): void {
    if (control === null || control === explored) return
    explored = control
    chooses = false
    read(control)
  }

  function onDown(event: PointerEvent): void {
    // Keys of the keyboard on the screen would type at once.
    event.stopPropagation()
    const control = controlAt(event)
    chooses = control !== null && control === explored
    explore(control)
  }

  function onMove({ buttons, clientX, clientY }: PointerEvent): void {
    if (buttons === 0) return
    const under = document.elementFromPoint(clientX, clientY)
    explore(under === null ? null : controlOf(under))
  }

  function onClick(event: MouseEvent): void {
    // No pointer: a key, or the click below.
    if (event.detail === 0) return
    event.preventDefault()
    event.stopPropagation()
    const control = controlAt(event)
    if (chooses && control !== null && control === explored) control.click()
    chooses = false
  }

  const options = { capture: true }
  window.addEventListener('pointerdown', onDown, options)
  window.addEventListener('pointermove', onMove, options)
  window.addEventListener('click', onClick, options)
  return () => {
    window.removeEventListener('pointerdown', onDown, options)
    window.removeEventListener('pointermove', onMove, options)
    window.removeEventListener('click', onClick, options)
  }
}
