import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

export interface Album {
  /** Absolute paths, in the order they were taken. */
  readonly pictures: string[]
  take(page: Page, name: string): Promise<void>
}

/** Pictures of the screens, numbered: `01-start.png`. */
export function createAlbum(directory: string): Album {
  mkdirSync(directory, { recursive: true })
  const pictures: string[] = []
  return {
    pictures,
    async take(page, name) {
      const number = String(pictures.length + 1).padStart(2, '0')
      const path = join(directory, `${number}-${name}.png`)
      await page.screenshot({ path, animations: 'disabled' })
      pictures.push(path)
    },
  }
}
