import type { PrinterState } from '../../shared/bridge.ts'
import { fakeBlockId, fakeReference } from '../support/fakeBridge.ts'
import type { Scene, Visitor } from './visitor.ts'

const expected = { from: '2026-05-15', to: '2026-05-21' }

async function toDatedReceipt(visitor: Visitor): Promise<void> {
  await visitor.toReceipt()
  await visitor.tell('letter.changed', { reference: fakeReference, state: 'received', expected })
}

const tells = (state: PrinterState) => async (visitor: Visitor) => {
  await toDatedReceipt(visitor)
  await visitor.tell('receipt.changed', { state })
}

/** A receipt beside each state of the printer; the others show one that is ready. */
export const receiptScenes: Scene[] = [
  { name: 'receipt-printing', reach: tells('printing') },
  { name: 'receipt-printed', reach: tells('printed') },
  { name: 'receipt-out-of-paper', reach: tells('out_of_paper') },
  { name: 'receipt-printer-offline', reach: tells('offline') },
  { name: 'receipt-printer-fault', reach: tells('fault') },
  {
    name: 'receipt-no-printer',
    wishes: { kiosk: { hasPrinter: false } },
    reach: toDatedReceipt,
  },
  {
    name: 'receipt-signed-in',
    reach: async (visitor) => {
      await toDatedReceipt(visitor)
      await visitor.tell('visit.identity', { assurance: 'minid' })
      await visitor.tell('receipt.changed', { state: 'out_of_paper' })
    },
  },
  {
    name: 'block-receipt-printed',
    reach: async (visitor) => {
      await visitor.toBlockReceipt()
      await visitor.tell('block.changed', { blockId: fakeBlockId, state: 'in_force' })
      await visitor.tell('receipt.changed', { state: 'printed' })
    },
  },
  {
    name: 'block-receipt-offline-out-of-paper',
    wishes: { kiosk: { online: false } },
    reach: async (visitor) => {
      await visitor.toBlockReceipt('lost')
      await visitor.tell('receipt.changed', { state: 'out_of_paper' })
    },
  },
]
