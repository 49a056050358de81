import type { Done, Receipt } from '../../electron/kiosk/printing/receipt.ts'
import type { Language } from '../../shared/domain/language.ts'
import { fakeKiosk, fakeReference } from './fakeBridge.ts'

/** Everything there can be a receipt of, in every state. */
export const exampleDone = {
  ordered: {
    kind: 'letter.order',
    order: { reference: fakeReference, state: 'stored', expected: null },
  },
  dated: {
    kind: 'letter.order',
    order: {
      reference: fakeReference,
      state: 'received',
      expected: { from: '2026-05-15', to: '2026-05-21' },
    },
  },
  notOrdered: {
    kind: 'letter.order',
    order: { reference: fakeReference, state: 'not_applied', expected: null },
  },
  notYetBlocked: { kind: 'letter.block', block: { blockId: 'block', state: 'stored' } },
  blocked: { kind: 'letter.block', block: { blockId: 'block', state: 'in_force' } },
  moveStored: { kind: 'move.report', action: { actionId: 'move', state: 'stored' } },
  moveReceived: { kind: 'move.report', action: { actionId: 'move', state: 'applied' } },
  notMoved: { kind: 'move.report', action: { actionId: 'move', state: 'not_applied' } },
} satisfies Record<string, Done>

/** Written at 10:00 in Oslo, on a Wednesday. */
export function exampleReceipt(done: Done, language: Language = 'nb'): Receipt {
  return { language, at: new Date('2026-05-13T08:00:00Z'), done, kiosk: fakeKiosk }
}
