import { momentIn } from '../../../shared/domain/dateWords.ts'
import { counterHourLines } from './counterHours.ts'
import { doneText, type Part } from './doneText.ts'
import type { Receipt } from './receipt.ts'
import { fill, receiptTexts, unbroken } from './texts.ts'

/** What stands on a receipt, from the top, in the visitor's language. */
export interface ReceiptText {
  title: string
  errand: string
  /** The office, if the kiosk knows it, and when. */
  place: string[]
  /** What help desk and counter find it by, and all that stands in the QR code; not everything has one. */
  reference: { label: string; number: string } | null
  parts: Part[]
}

export function receiptText({ language, at, done, kiosk }: Receipt): ReceiptText {
  const { office, helpDeskWritten } = kiosk
  const helpDeskTelephone = unbroken(kiosk.helpDeskTelephone)
  const texts = receiptTexts[language]
  const moment = fill(texts.moment, momentIn(language, at))
  const hours = office ? counterHourLines(language, office.openingHours) : []
  const { errand, parts } = doneText({ language, at, done, kiosk: { ...kiosk, helpDeskTelephone } }, texts)
  return {
    title: texts.title,
    errand,
    place: office ? [office.name, moment] : [moment],
    reference: done.kind === 'letter.order' ? { label: texts.reference, number: done.order.reference } : null,
    parts: [
      ...parts,
      { heading: texts.help, lines: [helpDeskTelephone, helpDeskWritten] },
      ...(hours.length > 0 ? [{ heading: texts.hours, lines: [...hours, texts.holidays] }] : []),
    ],
  }
}
