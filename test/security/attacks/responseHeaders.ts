/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

/** The attacker's page names a text file as its script: it runs if its type is guessed. */
export const attack: Attack = {
  run: (page) => page.evaluate(() => 'notesRan' in globalThis),
}
