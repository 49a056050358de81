import type { KeyboardInputEvent } from 'electron'

type Modifier = NonNullable<KeyboardInputEvent['modifiers']>[number]

/**
 * Keys by Playwright's names (`Control++`: Control and plus) as `webContents.sendInputEvent` takes them: down and up, and
 * between them the character where one is typed.
 */
export function inputEvents(keys: string): KeyboardInputEvent[] {
  const [, held, keyCode = ''] = /^(?:(.+)\+)?(.+)$/u.exec(keys) ?? []
  const modifiers = (held?.toLowerCase().split('+') ?? []) as Modifier[]
  const types = held === undefined && keyCode.length === 1
  const order = types ? (['keyDown', 'char', 'keyUp'] as const) : (['keyDown', 'keyUp'] as const)
  return order.map((type) => ({ type, keyCode, modifiers }))
}
