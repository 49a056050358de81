import { exampleNationalIds } from './exampleNationalIds.ts'
import { examplePersons } from './examplePersons.ts'

/** Three persons of the synthetic register to try the kiosk with. */
export function examplesToTry(): { nationalId: string; name: string; why: string }[] {
  return [
    { nationalId: exampleNationalIds.withPostalAddress, why: 'has a residential and a postal address' },
    { nationalId: exampleNationalIds.ordinary, why: 'has a residential address only' },
    { nationalId: exampleNationalIds.dNumber, why: 'has a D-number and a post box' },
  ].map(({ nationalId, why }) => ({ nationalId, name: nameOf(nationalId), why }))
}

function nameOf(nationalId: string): string {
  const example = examplePersons.find(({ nationalIds }) => nationalIds.includes(nationalId))
  if (!example) throw new Error('An example to try is not among the example persons')
  return `${example.person.given_name} ${example.person.family_name}`
}
