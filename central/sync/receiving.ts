import type { KioskEvent } from '../../shared/wire/sync.ts'
import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import type { KioskRow } from '../fleet/kiosk.repository.ts'

/** One sync of one kiosk, within its transaction. */
export interface Receiving {
  central: Central
  connection: Connection
  kiosk: KioskRow
  receivedAt: Date
}

type WithoutNumber<Event> = Event extends KioskEvent ? Omit<Event, 'number'> : never
/** What the kiosk is told. Neutral: the same for every national identity number. Rule: PIN-code letters 3. */
export type Told = WithoutNumber<KioskEvent>
