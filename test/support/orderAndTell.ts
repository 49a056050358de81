/** A kiosk in a process of its own: orders for each number, prints the reference numbers, and waits to be killed. */
import { hastySyncPolicy, order } from './testKiosk.ts'
import { openKiosk } from '../../electron/kiosk/open.ts'

const {
  DATA_DIRECTORY: dataDirectory = '',
  STORE: storeAddress = '',
  NATIONAL_IDS: nationalIds = '',
} = process.env
const kiosk = await openKiosk({
  dataDirectory,
  storeAddress,
  environment: 'demo',
  report: () => undefined,
  syncPolicy: hastySyncPolicy,
})
kiosk.startVisit()
const references = nationalIds.split(' ').map((nationalId) => order(kiosk, nationalId).reference)
process.stdout.write(`${references.join(' ')}\n`)
