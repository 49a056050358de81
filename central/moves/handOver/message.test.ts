import { expect, it } from 'vitest'
import { defaultPostCodes } from '../../register/postCodes/defaultPostCodes.ts'
import { newAddress } from '../testMoves.ts'
import { moveMessage } from './message.ts'
import { replaceLetters } from './replaceLetters.ts'

/** Rule: Addresses 4. */
it('a message says how an address was typed that the register can’t spell', () => {
  const message = moveMessage({
    moveId: '0190a5e2-7e1c-7b7e-8f1e-000000000001',
    reporterNationalId: '01819012345',
    moverNationalIds: ['01819012345'],
    newAddress: { ...newAddress, careOf: 'Ŋ & Š' },
    place: 'KARASJOK',
    moveDate: '2026-05-20',
    reportedOn: '2026-05-13',
    sentAt: new Date('2026-05-13T10:00:00Z'),
  })

  expect(message).toContain('<adressenavn>Cáhppesgeaidnu</adressenavn>')
  expect(message).toContain('<coAdressenavn>N &amp; S</coAdressenavn>')
  expect(message).toContain('adressenavn er skrevet om fra «Čáhppesgeaidnu»')
  expect(message).toContain('coAdressenavn er skrevet om fra «Ŋ &amp; Š»')
  expect(message).not.toContain('poststedsnavn er')
})

it('every Sami letter has a plain one, and nothing else is touched', () => {
  expect(replaceLetters('čđŋšŧž ČĐŊŠŦŽ')).toBe('cdnstz CDNSTZ')
  expect(replaceLetters('Áltá, Ærfuglveien 3/5')).toBe('Áltá, Ærfuglveien 3/5')
})

it('no place name of the postal register needs a replacement', () => {
  const places = defaultPostCodes().map(({ place }) => place)
  expect(places.filter((place) => replaceLetters(place) !== place)).toEqual([])
})
