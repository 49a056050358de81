import type { KioskDescription } from '../../shared/bridge.ts'
import { languages } from '../../shared/domain/language.ts'
import { defaultLetterPolicy } from '../../shared/domain/letter.ts'
import type { Environment } from '../../shared/domain/nationalId.ts'
import type { Reference } from '../../shared/wire/reference.ts'

/** The national help desk: on the screen even of a kiosk that has never reached its store. */
const nationalHelpDesk = { telephone: '800 30 300', written: 'skatteetaten.no/kontakt' }

/** What the screens may know of the kiosk. Before any reference data: not ready, with the national defaults. */
export function describeKiosk(
  environment: Environment,
  online: boolean,
  reference: Reference | null,
): KioskDescription {
  const policy = reference?.letterPolicy ?? defaultLetterPolicy
  return {
    environment,
    ready: reference !== null,
    online,
    language: languages[0],
    languages: [...languages],
    office: reference?.office ?? null,
    helpDeskTelephone: reference?.helpDeskTelephone ?? nationalHelpDesk.telephone,
    helpDeskWritten: reference?.helpDeskWritten ?? nationalHelpDesk.written,
    deliveryDays: policy.deliveryDays,
    anonymousLetters: policy.anonymousLetters,
    envelope: reference?.envelope ?? {},
  }
}
