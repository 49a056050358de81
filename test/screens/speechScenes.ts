import { syntheticNationalId } from '../support/fakeBridge.ts'
import type { Scene, Visitor } from './visitor.ts'

/** Presses what a sighted visitor would, and then has it read aloud: the caption is there. */
async function readAloud(visitor: Visitor): Promise<void> {
  await visitor.page.keyboard.press('NumpadAdd')
  await visitor.page.locator('.caption').waitFor()
}

/** With captions, which take room from the fullest screens. */
export const speechScenes: Scene[] = [
  { name: 'read-start', reach: readAloud },
  {
    name: 'read-number',
    reach: async (visitor) => {
      await visitor.type(syntheticNationalId.slice(0, 8))
      await readAloud(visitor)
      await visitor.page.keyboard.press('0')
    },
  },
  {
    name: 'read-check',
    reach: async (visitor) => {
      await visitor.toCheck()
      await readAloud(visitor)
    },
  },
  {
    name: 'read-receipt',
    reach: async (visitor) => {
      await visitor.toReceipt()
      await readAloud(visitor)
    },
  },
  {
    name: 'read-pulled-out',
    reach: async (visitor) => {
      await visitor.page.evaluate('window.fakeBridge.plug(true)')
      await visitor.page.evaluate('window.fakeBridge.plug(false)')
      await visitor.page.locator('.caption').waitFor()
    },
  },
]
