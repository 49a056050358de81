import { controlsIn, isTyped } from './controls.ts'

export interface SpeechCommands {
  isOn: () => boolean
  /** The next key, whichever, switches on. */
  awaitsKey: () => boolean
  toggle: () => void
  repeat: () => void
  stop: () => void
  /** Whoever types or goes on has heard enough. */
  hush: () => void
  nextRate: () => void
}

type Command = 'toggle' | 'repeat' | 'stop' | 'nextRate'

/** The keys around the digits of a keypad, which fingers find. */
const commands: Record<string, Command> = { '+': 'toggle', '*': 'repeat', '/': 'stop', '-': 'nextRate' }

/** Keys that do nothing by themselves. */
const silent = new Set(['Shift', 'CapsLock', 'NumLock', 'Control', 'Alt', 'AltGraph', 'Meta'])

const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** The keys of whoever is read to. @returns their stop */
export function listenToSpeechKeys(on: SpeechCommands): () => void {
  function onCommand(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (silent.has(event.key)) return
    const command = on.awaitsKey() ? 'toggle' : commandOf(event)
    if (command === null || (!on.isOn() && command !== 'toggle')) {
      // Letters that lead to a name in a list are one word.
      if (on.isOn() && !leadsInList(event)) on.hush()
      return
    }
    event.preventDefault()
    event.stopImmediatePropagation()
    on[command]()
  }

  function commandOf(event: KeyboardEvent): Command | null {
    return typesHere(event) ? null : (commands[event.key] ?? null)
  }

  /** After everybody else: who has a use of their own for an arrow key keeps it. */
  function onArrow(event: KeyboardEvent): void {
    const step = steps[event.key]
    if (!on.isOn() || step === undefined || event.defaultPrevented || usesArrow(event)) return
    event.preventDefault()
    move(step)
  }

  window.addEventListener('keydown', onCommand, { capture: true })
  window.addEventListener('keydown', onArrow)
  return () => {
    window.removeEventListener('keydown', onCommand, { capture: true })
    window.removeEventListener('keydown', onArrow)
  }
}

/**
 * Signs are typed into fields that take them, and so they are where a screen has a field, wherever the focus is: by a
 * scanner, too. But nobody who is not in a field types signs on the keypad.
 */
function typesHere({ target, code }: KeyboardEvent): boolean {
  if (target instanceof Element && isTyped(target)) return !target.matches('[data-digits]')
  if (code.startsWith('Numpad')) return false
  return document.querySelector('main :is(input, textarea):not([data-digits])') !== null
}

function leadsInList({ target, key }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches('select, option') && key.length === 1
}

function usesArrow({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.matches('select, option, [type=radio], [type=range]')) return true
  return isTyped(target) && (key === 'ArrowLeft' || key === 'ArrowRight')
}

/** To the control after or before the one that has the focus; from the last one to the first. */
function move(step: 1 | -1): void {
  const place: ParentNode = document.querySelector('dialog[open]') ?? document
  const controls = controlsIn(place)
  const current = document.activeElement
  const index = controls.findIndex((control) => control === current)
  const following = controls.findIndex(
    (control) =>
      current !== null &&
      Boolean(current.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING),
  )
  const from = index === -1 ? (following === -1 ? controls.length : following) - (step === 1 ? 1 : 0) : index
  controls.at((from + step) % controls.length)?.focus()
}
