import type { Language } from '../../shared/domain/language.ts'

/** What visitors are told around a letter; an office may word it otherwise without a new kiosk. */

export const helpDeskTelephone = '800 30 300'
export const helpDeskWritten = 'skatteetaten.no/kontakt'

/** What the envelope looks like. Rule: PIN-code letters 4. */
export const envelope: Record<Language, string> = {
  nb: 'Brevet kommer i en hvit konvolutt, sendt som A‑post, med avsenderen på baksiden.',
  nn: 'Brevet kjem i ein kvit konvolutt, sendt som A‑post, med avsendaren på baksida.',
  se: 'Reive boahtá vilges konvoluhtas, sáddejuvvon A‑poastan, ja sáddejeaddji lea duogábealde.',
  en: 'The letter comes in a white envelope, sent by A‑priority mail, with the sender on the back.',
}
