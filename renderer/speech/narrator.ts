import { descriptionOf, nameOf, textOf, uncovered, type Veil } from './accessibleText.ts'
import { createChoiceEcho } from './choiceEcho.ts'
import { describeControl, type Translate } from './controls.ts'
import { lineOf, type Line } from './lines.ts'
import { createNewsDesk } from './news.ts'
import { piecesOf, wayOn } from './screenText.ts'
import type { Speaker } from './speaker.ts'
import { createTypedEcho } from './typedEcho.ts'

export interface NarratorContext {
  /** Everything a visitor sees. */
  root: HTMLElement
  speaker: Speaker
  t: Translate
}

/** Tells what is on the screen and what becomes of it, from what the page tells assistive technology. */
export interface Narrator {
  /** The screen, or the dialog that covers it. */
  readScreen: (before?: Line[]) => void
  readControl: (control: HTMLElement) => void
  stop: () => void
}

export function narrate({ root, speaker, t }: NarratorContext): Narrator {
  const news = createNewsDesk(root)
  const typed = createTypedEcho(t)
  const choice = createChoiceEcho(t)
  /** What the focus is in, by name: a screen, a dialog, a group of controls. */
  let surroundings = new Set<string>()
  let focused: HTMLElement | null = null
  /** The control that has been told of, and need not be again when the focus follows. */
  let told: HTMLElement | null = null
  let dialog = openDialog()
  let timer: ReturnType<typeof setTimeout> | undefined

  const cover: Veil = () => t('speech.hidden')
  const coverTyped: Veil = (text) => t(/^\d$/u.test(text) ? 'speech.digit' : 'speech.character')
  const line = (make: (veil: Veil) => string) => lineOf(make, cover)

  function readScreen(before: Line[] = []): void {
    know()
    const place = openDialog() ?? root.querySelector('main')
    if (place === null) return speaker.interrupt(before)
    const isDialog = place instanceof HTMLDialogElement
    const lines = isDialog ? namesOf(place) : countedLines((veil) => piecesOf(place, veil))
    speaker.interrupt([...before, ...lines, ...wayOn(place, cover, t).map((text) => line(() => text))])
  }

  /** Nothing that is there now is news later. */
  function know(): void {
    news.look()
    typed.look(root)
    choice.look()
    surroundings = new Set(surroundingsOf(document.activeElement).map(([name]) => name))
    focused = null
  }

  function countedLines(make: (veil: Veil) => string[]): Line[] {
    return make(uncovered).map((_, index) => line((veil) => make(veil)[index] ?? ''))
  }

  /** All that has happened since the last time, once the page has settled. */
  function settle(): void {
    timer = undefined
    const echoes = typed.changes(root).map((make) => lineOf(make, coverTyped))
    const chosen = choice.change()
    const target = focused
    focused = null
    const hasChanged = openDialog() !== dialog
    dialog = openDialog()
    if (hasChanged && dialog === null) surroundings = new Set()
    if (target?.matches('h1') || (hasChanged && target === null)) return readScreen()
    const control = target === null || target === told ? [] : focusLines(target)
    told = null
    const heard = [...echoes, ...control].map(({ whole }) => whole)
    const fresh = news.changes().filter(({ make }) => !heard.some((text) => text.includes(make(uncovered))))
    const [urgent, calm] = [true, false].map((isUrgent) =>
      fresh
        .filter((item) => item.isUrgent === isUrgent)
        .map((item) => ({ ...line(item.make), onCut: () => news.owe(item) })),
    )
    const choices = chosen === null ? [] : [line(chosen.make)]
    const lines = [...echoes, ...(urgent ?? []), ...control, ...choices, ...(calm ?? [])]
    const isPassing = chosen?.isPassing === true
    if (isPassing || echoes.length + control.length + (urgent?.length ?? 0) > 0) speaker.interrupt(lines)
    else speaker.append(lines)
  }

  /** The control, and whatever it stands in that the focus was not in before. */
  function focusLines(target: HTMLElement): Line[] {
    const entered = surroundingsOf(target).filter(([name]) => !surroundings.has(name))
    surroundings = new Set(surroundingsOf(target).map(([name]) => name))
    return [...entered.flatMap(([, lines]) => lines), line((veil) => describeControl(target, veil, t))]
  }

  function surroundingsOf(target: Element | null): [name: string, lines: Line[]][] {
    const covering = target?.closest('dialog')
    const group = target?.closest('[role=group], [role=radiogroup], fieldset')
    const places: [string, Line[]][] = []
    if (covering) places.push([`dialog ${nameOf(covering, uncovered)}`, namesOf(covering)])
    else places.push(['screen', [line((veil) => headingOf(root, veil))]])
    if (group) places.push([`group ${nameOf(group, uncovered)}`, [line((veil) => nameOf(group, veil))]])
    return places
  }

  /** What it is called, and what describes it, or stands in it. */
  function namesOf(dialog: Element): Line[] {
    const name = line((veil) => nameOf(dialog, veil))
    if (dialog.hasAttribute('aria-describedby')) return [name, line((veil) => descriptionOf(dialog, veil))]
    return [
      name,
      ...countedLines((veil) => piecesOf(dialog, veil)).filter(({ whole }) => whole !== name.whole),
    ]
  }

  function soon(): void {
    timer ??= setTimeout(settle)
  }

  function onFocus({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return
    focused = target
    soon()
  }

  const observer = new MutationObserver(soon)
  const happenings = ['input', 'keydown', 'click', 'paste'] as const
  know()
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
  document.addEventListener('focusin', onFocus)
  for (const name of happenings) window.addEventListener(name, soon)

  return {
    readScreen,
    readControl(control) {
      told = control
      surroundings = new Set(surroundingsOf(control).map(([name]) => name))
      speaker.interrupt([line((veil) => describeControl(control, veil, t))])
    },
    stop() {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener('focusin', onFocus)
      for (const name of happenings) window.removeEventListener(name, soon)
    },
  }
}

function openDialog(): HTMLDialogElement | null {
  return [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1) ?? null
}

function headingOf(root: ParentNode, veil: Veil): string {
  const heading = root.querySelector('h1')
  return heading === null ? '' : textOf(heading, veil)
}
