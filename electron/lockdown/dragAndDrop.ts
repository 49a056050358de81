import type { Lockdown } from '../policy.ts'

/** Neither a file from a memory stick nor text from another window is let go over the page, and nothing is dragged out. */
export const policy: Lockdown = {
  cites: 'https://www.electronjs.org/docs/latest/api/structures/web-preferences#webpreferences-object',
  webPreferences: { navigateOnDragDrop: false },
  inPage: (window) => {
    for (const name of ['dragstart', 'dragenter', 'dragover', 'drop'] as const) {
      window.addEventListener(name, refuse, { capture: true })
    }
  },
}

function refuse(event: DragEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
  if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none'
}
