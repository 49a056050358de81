import { basename } from 'node:path'
import type { Database } from 'better-sqlite3'
import { isDiskFull } from '../diskFull.ts'
import { KioskStartError } from '../kioskStartError.ts'
import { type Ballast, fileBallast, noBallast } from './ballast.ts'
import { connect } from './connection.ts'
import { type KioskTable, kioskTable } from './kioskTable.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/migrations.ts'
import { type Outbox, outbox } from './outbox.ts'
import { type ReferenceTable, referenceTable } from './referenceTable.ts'

/** Everything the kiosk keeps on its disk, besides its key. */
export interface Cache {
  kiosk: KioskTable
  outbox: Outbox
  reference: ReferenceTable
  ballast: Ballast
  /** All or nothing, on disk when it returns. */
  transaction<T>(work: () => T): T
  /** For what must be written on a full disk, too: gives up the ballast for it. */
  transactionEvenWhenFull<T>(work: () => T): T
  close: () => void
  db: Database
}

export function memoryCache(): Cache {
  return assembleCache(connect(':memory:'), noBallast)
}

/** @throws KioskStartError when the file is damaged or from a newer release; SqliteError when it can't be opened */
export function fileCache(path: string): Cache {
  const db = connect(path)
  try {
    refuseDamaged(db)
    return assembleCache(db, fileBallast(`${path}.ballast`))
  } catch (error) {
    db.close()
    throw error
  }
}

function refuseDamaged(db: Database): void {
  if (db.pragma('quick_check(1)', { simple: true }) === 'ok') return
  throw new KioskStartError(
    `${basename(db.name)} is damaged: keep a copy for support, remove the folder and enrol this kiosk again.`,
  )
}

/** A cache on a connection, migrated. */
export function assembleCache(db: Database, ballast: Ballast): Cache {
  migrate(db, migrations)
  const transaction = <T>(work: () => T): T => db.transaction(work).immediate()
  return {
    kiosk: kioskTable(db),
    outbox: outbox(db),
    reference: referenceTable(db),
    ballast,
    transaction,
    transactionEvenWhenFull(work) {
      try {
        return transaction(work)
      } catch (error) {
        if (!isDiskFull(error)) throw error
        ballast.release()
        return transaction(work)
      }
    },
    close() {
      db.close()
    },
    db,
  }
}
