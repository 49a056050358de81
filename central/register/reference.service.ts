import { createHash } from 'node:crypto'
import { dateInOslo } from '../../shared/domain/workingDays.ts'
import type { Reference } from '../../shared/wire/reference.ts'
import type { Central } from '../central.ts'
import { envelope, helpDeskTelephone, helpDeskWritten } from './contactPolicy.ts'
import { publicHolidays } from './holidays.ts'
import { findOffice } from './office.repository.ts'
import { listPostCodes } from './postCodes/postCode.repository.ts'

/** This one and the next two: dates are promised a few days ahead, and a kiosk may be offline over New Year. */
const yearsOfHolidays = 3

/** What every sync would otherwise read again: thousands of post codes that change once a year. */
const secondsToKeep = 60

export interface ReferenceService {
  /** What the kiosks of an office need to work offline, at most a minute old. @throws if there is no such office */
  forOffice(officeId: string): Promise<Reference>
}

export function createReferenceService(central: Central): ReferenceService {
  const kept = new Map<string, { reference: Promise<Reference>; until: number }>()
  return {
    forOffice(officeId) {
      const now = central.clock().getTime()
      const known = kept.get(officeId)
      if (known && now < known.until) return known.reference
      const reference = assemble(central, officeId)
      kept.set(officeId, { reference, until: now + secondsToKeep * 1000 })
      reference.catch(() => kept.delete(officeId))
      return reference
    },
  }
}

async function assemble(central: Central, officeId: string): Promise<Reference> {
  const found = await findOffice(central.db, officeId)
  if (!found) throw new Error(`There is no office ${officeId}`)
  const { languages, ...office } = found
  const content: Omit<Reference, 'version'> = {
    environment: central.environment,
    office,
    languages,
    helpDeskTelephone,
    helpDeskWritten,
    letterPolicy: central.letterPolicy,
    holidays: publicHolidays(Number(dateInOslo(central.clock()).slice(0, 4)), yearsOfHolidays),
    envelope,
    sealingKeys: central.keys.sealing.map(({ keyId, publicKey }) => ({
      keyId,
      publicKey: publicKey.toString('base64'),
    })),
    postCodes: await listPostCodes(central.db),
  }
  return { version: versionOf(content), ...content }
}

/** The same content has the same version, on every machine and after every restart: only a change is fetched. */
function versionOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32)
}
