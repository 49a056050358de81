import { Check } from 'typebox/value'
import type { KioskDescription } from '../../shared/bridge.ts'
import { Language, languages } from '../../shared/domain/language.ts'
import { defaultLetterPolicy } from '../../shared/domain/letter.ts'
import type { Environment } from '../../shared/domain/nationalId.ts'
import type { Reference } from '../../shared/wire/reference.ts'
import type { Line } from './sync/loop.ts'

/** The national help desk: on the screen even of a kiosk that has never reached its store. */
const nationalHelpDesk = { telephone: '800 30 300', written: 'skatteetaten.no/kontakt' }

/** What the screens may know of the kiosk. Before any reference data: not ready, with the national defaults. */
export function describeKiosk(
  environment: Environment,
  line: Line,
  reference: Reference | null,
  hasPrinter: boolean,
): KioskDescription {
  const offered = languagesOf(reference)
  const policy = reference?.letterPolicy ?? defaultLetterPolicy
  return {
    environment,
    // A receipt for what would reach nobody is worse than none.
    ready: reference !== null && line !== 'refused',
    online: line === 'online',
    language: offered[0] ?? languages[0],
    languages: offered,
    office: reference?.office ?? null,
    helpDeskTelephone: reference?.helpDeskTelephone ?? nationalHelpDesk.telephone,
    helpDeskWritten: reference?.helpDeskWritten ?? nationalHelpDesk.written,
    deliveryDays: policy.deliveryDays,
    anonymousLetters: policy.anonymousLetters,
    envelope: reference?.envelope ?? {},
    hasPrinter,
  }
}

/** A newer store may know a language that this kiosk has no texts in. */
function languagesOf(reference: Reference | null): Language[] {
  const spoken = (reference?.languages ?? []).filter((language) => Check(Language, language))
  return spoken.length > 0 ? spoken : [...languages]
}
