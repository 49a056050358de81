import type { LetterBlock, LetterOrder, StoredAction } from '../../../shared/bridge.ts'
import { dayAndMonthIn, weekdayAndDateIn } from '../../../shared/domain/dateWords.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { IsoDate } from '../../../shared/domain/workingDays.ts'
import type { Receipt } from './receipt.ts'
import { fill, unbroken, type ReceiptTexts } from './texts.ts'

export interface Part {
  heading: string
  lines: string[]
}

interface DoneText {
  errand: string
  parts: Part[]
}

/** Which errand it was, what happens next, and what to do if it doesn't. */
export function doneText(receipt: Receipt, texts: ReceiptTexts): DoneText {
  const { done } = receipt
  switch (done.kind) {
    case 'letter.order':
      return { errand: texts.letterOrder.errand, parts: orderParts(done.order, receipt, texts) }
    case 'letter.block':
      return { errand: texts.letterBlock.errand, parts: blockParts(done.block, receipt, texts) }
    case 'move.report':
      return { errand: texts.moveReport.errand, parts: moveParts(done.action, receipt, texts) }
  }
}

/** The same whatever becomes of the order. Rule: PIN-code letters 3. */
function orderParts(
  { state, expected }: LetterOrder,
  { language, kiosk }: Receipt,
  { next, letterOrder: texts }: ReceiptTexts,
): Part[] {
  if (state === 'not_applied') return [{ heading: next, lines: [texts.notApplied] }]
  const telephone = kiosk.helpDeskTelephone
  const [from, to] = [expected?.from, expected?.to].map((date) => date && longDate(language, date))
  const isDated = from !== undefined && to !== undefined
  const envelope = kiosk.envelope[language]
  return [
    // No date before the store has set it. Rule: PIN-code letters 4.
    { heading: next, lines: [isDated ? fill(texts.received, { from, to }) : texts.stored] },
    ...(envelope ? [{ heading: texts.envelope, lines: [envelope] }] : []),
    { heading: texts.letterBox, lines: [texts.letterBoxText] },
    {
      heading: texts.missing,
      lines: [
        isDated ? fill(texts.missingBy, { date: to, telephone }) : fill(texts.missingText, { telephone }),
      ],
    },
    { heading: texts.before, lines: [texts.beforeText] },
  ]
}

/** Nobody may believe that codes are blocked which are not. Rule: PIN-code letters 7. */
function blockParts(
  { state }: LetterBlock,
  { kiosk }: Receipt,
  { next, letterBlock: texts }: ReceiptTexts,
): Part[] {
  const { helpDeskTelephone: telephone, helpDeskWritten: address } = kiosk
  const urgent = { heading: texts.urgent, lines: [fill(texts.urgentText, { telephone, address })] }
  return [
    { heading: next, lines: [state === 'in_force' ? texts.inForce : texts.stored] },
    ...(state === 'in_force' ? [] : [urgent]),
    { heading: texts.new, lines: [texts.newText] },
  ]
}

function moveParts(
  { state }: StoredAction,
  { kiosk }: Receipt,
  { next, moveReport: texts }: ReceiptTexts,
): Part[] {
  const now = { applied: texts.received, stored: texts.stored, not_applied: texts.notApplied }[state]
  const telephone = kiosk.helpDeskTelephone
  const later = [
    { heading: texts.answer, lines: [texts.answerText] },
    { heading: texts.missing, lines: [fill(texts.missingText, { telephone })] },
  ]
  return [{ heading: next, lines: [now] }, ...(state === 'not_applied' ? [] : later)]
}

function longDate(language: Language, date: IsoDate): string {
  const dayAndMonth = dayAndMonthIn(language, date)
  return weekdayAndDateIn(language, date).replace(dayAndMonth, unbroken(dayAndMonth))
}
