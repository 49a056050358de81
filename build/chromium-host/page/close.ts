/// <reference lib="dom" />

/**
 * `window.close()` closes every page of Electron (shell/browser/electron_browser_client.cc,
 * `allow_scripts_to_close_windows`). In the page's own world: dispatches an event under a name that the page can't know.
 * Runs in the page, as text.
 */
export function replaceClose(name: string): void {
  const target = window
  window.close = () => void target.dispatchEvent(new Event(name))
}

/** In the host's world: tells of that event. Runs in the page, as text. */
export function reportClose(name: string, post: (message: string) => void): void {
  window.addEventListener(name, (event) => {
    event.stopImmediatePropagation()
    post('')
  })
}
