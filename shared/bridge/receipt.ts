import Type, { type Static } from 'typebox'
import { Language } from '../domain/language.ts'
import { call, closed, Nothing } from './call.ts'

/** What a visitor takes home a receipt of. */
export const ReceiptKind = Type.Union([
  Type.Literal('letter.order'),
  Type.Literal('letter.block'),
  Type.Literal('move.report'),
])
export type ReceiptKind = Static<typeof ReceiptKind>

export const printerTroubles = ['out_of_paper', 'offline', 'fault'] as const
/** `fault`: a jam, an open door, or whatever else only somebody who goes there can mend. */
export type PrinterTrouble = (typeof printerTroubles)[number]

/** How it goes with the printer, and with what this visit had printed. */
export const PrinterState = Type.Enum([
  /** This kiosk prints nothing. */
  'no_printer',
  'ready',
  'printing',
  'printed',
  ...printerTroubles,
])
export type PrinterState = Static<typeof PrinterState>

/** `no_receipt`: the visit has done no such thing, or has ended. */
export const PrintResult = Type.Union([
  Type.Object({ ok: Type.Literal(true) }),
  Type.Object({
    ok: Type.Literal(false),
    error: Type.Enum(['no_receipt', 'no_printer', ...printerTroubles]),
  }),
])
export type PrintResult = Static<typeof PrintResult>

export const receiptCalls = {
  /** As far as the printing system knows it: a printer that has just been filled tells so with the next receipt. */
  'receipt.describe': call(Nothing, Type.Object({ state: PrinterState })),
  /**
   * Answers when the printing system has taken it; `receipt.changed` tells the rest. The main process writes what stands
   * on it: the screen says which thing of this visit, by its `reference`, `blockId` or `actionId`, and the language.
   */
  'receipt.print': call(
    Type.Object({ kind: ReceiptKind, id: Type.String({ maxLength: 64 }), language: Language }, closed),
    PrintResult,
  ),
}

export const receiptEvents = { 'receipt.changed': Type.Object({ state: PrinterState }) }
