import { defaultLetterPolicy } from '../../shared/domain/letter.ts'
import type { Reference } from '../../shared/wire/reference.ts'

/** Reference data of an office that does not exist. */
export function exampleReference(sealingPublicKey: Buffer, version = '1'): Reference {
  return {
    version,
    environment: 'demo',
    office: {
      officeId: 'example',
      name: 'Eksempelkontoret',
      street: 'Eksempelveien 1',
      postCode: '0150',
      place: 'OSLO',
      openingHours: [{ weekday: 1, opens: '09:00', closes: '15:00' }],
    },
    languages: ['nb', 'nn', 'en'],
    helpDeskTelephone: '800 30 300',
    helpDeskWritten: 'skatteetaten.no/kontakt',
    letterPolicy: defaultLetterPolicy,
    holidays: ['2026-05-14'],
    envelope: { nb: 'Hvit konvolutt', en: 'White envelope' },
    sealingKeys: [{ keyId: 'key-1', publicKey: sealingPublicKey.toString('base64') }],
    postCodes: [{ postCode: '0150', place: 'OSLO', category: 'G' }],
  }
}
