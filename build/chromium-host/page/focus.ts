/// <reference lib="dom" />

/**
 * No key reaches a view that does not have the focus; a finger or the mouse gives it. Left out: `document.hasFocus()`
 * and the events of focus, which are those of Chromium's window. Runs in the page, as text, before every other listener.
 * @param post tells that somebody touched the page
 * @returns opens the gate
 */
export function gateKeys(post: (message: string) => void): () => void {
  let isOpen = false
  const hold = (event: Event): void => {
    if (isOpen) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  for (const name of ['keydown', 'keypress', 'keyup', 'beforeinput']) {
    window.addEventListener(name, hold, { capture: true })
  }
  const touch = (event: Event): void => {
    if (isOpen || !event.isTrusted) return
    isOpen = true
    post('')
  }
  window.addEventListener('pointerdown', touch, { capture: true })
  return () => void (isOpen = true)
}
