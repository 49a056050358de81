import type { ColumnType } from 'kysely'
import type { Environment } from '../../shared/domain/nationalId.ts'

export interface StoreTables {
  /** One row: this database's own identity. */
  store: {
    store_id: string
    /** New after a restore from a backup: then kiosks send again what they still hold. */
    incarnation: string
    /** Keyed hash by which the store recognises its keys; null until it first started. Tells nothing about them. */
    keys_fingerprint: Buffer | null
    /** Whose persons are in it; null until it first served. */
    environment: Environment | null
    /** What was received before this is in a backup; null until there is one. */
    covered_until: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
}
