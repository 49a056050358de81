/// <reference lib="dom" />

export interface MenuKey {
  key: string
  control: boolean
  meta: boolean
  alt: boolean
  shift: boolean
}

/**
 * Tells the host of key combinations that a menu might know. Whether main takes one is known too late to stop it here,
 * so Chromium's own meaning of it is always stopped; editing stays. Runs in the page, as text.
 */
export function reportMenuKeys(post: (message: string) => void): void {
  const editing = new Set(['a', 'c', 'v', 'x', 'y', 'z'])
  const onKey = (event: KeyboardEvent): void => {
    const command = event.ctrlKey || event.metaKey
    const isMenuKey = /^F\d+$/u.test(event.key) || (command && !editing.has(event.key.toLowerCase()))
    if (!isMenuKey || event.getModifierState('AltGraph')) return
    event.preventDefault()
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    post(
      JSON.stringify({
        key,
        control: ctrlKey,
        meta: metaKey,
        alt: altKey,
        shift: shiftKey,
      } satisfies MenuKey),
    )
  }
  window.addEventListener('keydown', onKey, { capture: true })
}
