import type { Database } from 'better-sqlite3'

/** Who this kiosk is at its store, and how far it has come with it. */
export interface KioskRow {
  kioskId: string
  publicKey: Buffer
  epoch: number
  incarnation: string
  /** The last event of the store that is stored here. */
  cursor: number
}

export type KioskTable = ReturnType<typeof kioskTable>

export function kioskTable(db: Database) {
  const select = db.prepare<[], KioskRow>(
    `SELECT kiosk_id AS kioskId, public_key AS publicKey, epoch, incarnation, cursor FROM kiosk`,
  )
  const insert = db.prepare(
    `INSERT INTO kiosk (only_row, kiosk_id, public_key, epoch, incarnation, enrolled_at)
     VALUES (1, :kioskId, :publicKey, :epoch, :incarnation, :enrolledAt)`,
  )
  const update = db.prepare('UPDATE kiosk SET epoch = :epoch, incarnation = :incarnation, cursor = :cursor')
  return {
    /** `null` until the kiosk is enrolled. */
    find: (): KioskRow | null => select.get() ?? null,
    /** @throws when the kiosk is not enrolled */
    get(): KioskRow {
      const row = select.get()
      if (!row) throw new Error('The kiosk is not enrolled.')
      return row
    },
    enrol(row: Omit<KioskRow, 'cursor'> & { enrolledAt: string }): void {
      insert.run(row)
    },
    advance(to: Pick<KioskRow, 'epoch' | 'incarnation' | 'cursor'>): void {
      update.run(to)
    },
  }
}
