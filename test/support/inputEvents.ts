import type { KeyboardInputEvent } from 'electron'

type Modifier = NonNullable<KeyboardInputEvent['modifiers']>[number]

/** Keys by Playwright's names (`Control++`: Control and plus) as `webContents.sendInputEvent` takes them: down and up. */
export function inputEvents(keys: string): KeyboardInputEvent[] {
  const [, held, keyCode = ''] = /^(?:(.+)\+)?(.+)$/u.exec(keys) ?? []
  const modifiers = (held?.toLowerCase().split('+') ?? []) as Modifier[]
  return (['keyDown', 'keyUp'] as const).map((type) => ({ type, keyCode, modifiers }))
}
