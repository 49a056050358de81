import type { ColumnType } from 'kysely'

export interface KeyTables {
  /** The store's own memory of which keys kiosks may have sealed to. The secret ones are never here. */
  sealing_key: {
    key_id: string
    public_key: Buffer
    added_at: ColumnType<Date, Date, never>
    /** No kiosk holds anything sealed to it any more. */
    retired_at: ColumnType<Date | null, undefined, Date>
  }
}
