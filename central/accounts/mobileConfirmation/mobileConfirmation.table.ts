import type { ColumnType } from 'kysely'

export interface MobileConfirmationTables {
  /** That somebody at a kiosk has the telephone they named. Neither the number nor whose order it is for is here. */
  mobile_confirmation: {
    kiosk_id: string
    mobile_confirmation_id: string
    visit_id: string
    /** Keyed: an order with another national identity number does not go with it. */
    national_id_hash: Buffer
    code_hash: Buffer
    tries_left: number
    asked_at: ColumnType<Date, Date, never>
    confirmed_at: ColumnType<Date | null, undefined, Date>
  }
}
