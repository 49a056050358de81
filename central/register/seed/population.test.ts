import { describe, expect, it } from 'vitest'
import { parseNationalId } from '../../../shared/domain/nationalId.ts'
import { readPostalRegister } from '../postCodes/testPostalRegister.ts'
import { createPopulation } from './population.ts'
import { registerDate, type SyntheticPerson } from './syntheticPerson.ts'

const population = createPopulation()
const current = ({ addresses }: SyntheticPerson) => addresses.filter(({ validTo }) => validTo === null)
const residents = population.filter(({ person }) => person.status === 'resident')
const share = (part: SyntheticPerson[], whole: SyntheticPerson[]) => part.length / whole.length

describe('the synthetic register', () => {
  it('has more than 5,000 persons, the same each time', () => {
    expect(population.length).toBeGreaterThan(5000)
    expect(createPopulation()).toEqual(population)
  })

  it('has only valid synthetic numbers, each once', () => {
    const numbers = population.flatMap(({ nationalIds }) => nationalIds)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.filter((number) => !parseNationalId(number, 'demo').ok)).toEqual([])
    expect(numbers.filter((number) => !/^\d\d[89]/u.test(number))).toEqual([])
  })

  it('gives each number the birth date of its person', () => {
    for (const { person, nationalIds } of population) {
      const [year, month, day] = person.birth_date.split('-')
      for (const [index, number] of nationalIds.entries()) {
        const isDNumber = person.status === 'd_number' || index > 0
        expect(Number(number.slice(0, 2)) - (isDNumber ? 40 : 0)).toBe(Number(day))
        expect(Number(number.slice(2, 4)) - 80).toBe(Number(month))
        expect(number.slice(4, 6)).toBe(year?.slice(2))
      }
    }
  })

  it('puts residences into street codes only (Rule: Addresses 3)', (context) => {
    const categories = new Map(readPostalRegister(context).map((columns) => [columns[0], columns[4]]))
    const residences = population.flatMap(({ addresses }) =>
      addresses.filter(({ kind }) => kind === 'bostedsadresse'),
    )
    const wrong = residences.filter(
      ({ content }) =>
        'postCode' in content && !['G', 'B'].includes(categories.get(content.postCode) ?? 'none'),
    )
    expect(wrong).toEqual([])
  })

  it('gives every resident a residence and no D-number holder one (Rule: Addresses 1)', () => {
    const resides = (person: SyntheticPerson) => current(person).some(({ kind }) => kind === 'bostedsadresse')
    expect(residents.every(resides)).toBe(true)
    expect(population.filter(({ person }) => person.status === 'd_number').some(resides)).toBe(false)
  })

  it('lets about 8 in 100 residents have a postal address too', () => {
    const withPostal = residents.filter((person) =>
      current(person).some(({ kind }) => kind.startsWith('postadresse')),
    )
    expect(share(withPostal, residents)).toBeGreaterThan(0.06)
    expect(share(withPostal, residents)).toBeLessThan(0.1)
  })

  it('is young and old, and has nobody born after it was taken', () => {
    const birthDates = population.map(({ person }) => person.birth_date).sort()
    expect(birthDates[0]! < '1920').toBe(true)
    expect(birthDates.at(-1)! <= registerDate).toBe(true)
    expect(birthDates.filter((date) => date > '2013-06-01').length).toBeGreaterThan(500)
  })

  it.each([
    ['a D-number and a postal address', is('d_number', (person) => current(person).length === 1)],
    ['a D-number and no address', is('d_number', (person) => current(person).length === 0)],
    ['an ended D-number', ({ nationalIds }) => nationalIds.length === 2],
    ['the grading klientadresse', ({ person }) => person.grading === 'klientadresse'],
    ['the grading fortrolig', ({ person }) => person.grading === 'fortrolig'],
    ['the grading strengtFortrolig', ({ person }) => person.grading === 'strengtFortrolig'],
    ['died', is('dead', (person) => current(person).length === 0)],
    ['emigrated', is('emigrated', (person) => current(person).length === 1)],
    ['an unknown residence', hasForm('unknown_residence')],
    ['a cadastral address', hasForm('cadastral')],
    ['a post box', hasForm('post_box')],
    ['an address abroad', hasForm('abroad')],
    ['a c/o name', (person) => current(person).some(({ content }) => 'careOf' in content)],
    [
      'a former residence',
      is('resident', ({ addresses }) => addresses.some(({ validTo }) => validTo !== null)),
    ],
    ['a Sami name', ({ person }) => /[čđŋšŧž]/iu.test(person.given_name + person.family_name)],
    ['a Norwegian letter', ({ person }) => /[æøå]/iu.test(person.given_name + person.family_name)],
    ['a hyphen', ({ person }) => person.family_name.includes('-')],
    ['a middle name', ({ person }) => person.middle_name !== null],
    ['a name longer than a line', ({ person }) => person.given_name.length + person.family_name.length > 60],
  ] as [string, (person: SyntheticPerson) => boolean][])('has several persons with %s', (_, matches) => {
    expect(population.filter(matches).length).toBeGreaterThan(4)
  })

  it('has couples who name each other, and children with one parent and with two', () => {
    const byId = new Map(population.map((member) => [member.person.person_id, member.person]))
    const married = population.filter(({ person }) => typeof person.spouse_id === 'string')
    expect(married.length).toBeGreaterThan(500)
    for (const { person } of married)
      expect(byId.get(person.spouse_id!)).toMatchObject({ spouse_id: person.person_id })

    const children = population.filter(({ parentIds = [] }) => parentIds.length > 0)
    for (const count of [1, 2])
      expect(children.filter(({ parentIds }) => parentIds?.length === count).length).toBeGreaterThan(100)
    for (const { person, parentIds = [] } of children)
      for (const id of parentIds) expect(byId.get(id)!.birth_date < person.birth_date).toBe(true)
  })

  it('has households with two adults and children under one family name', () => {
    const households = Map.groupBy(residents, ({ person }) => person.household_id)
    households.delete(null)
    const families = [...households.values()].filter(
      (members) => members.length > 2 && new Set(members.map(({ person }) => person.family_name)).size === 1,
    )
    expect(families.length).toBeGreaterThan(100)
  })
})

function is(status: SyntheticPerson['person']['status'], matches: (person: SyntheticPerson) => boolean) {
  return (person: SyntheticPerson) => person.person.status === status && matches(person)
}

function hasForm(form: string) {
  return (person: SyntheticPerson) => current(person).some(({ content }) => content.form === form)
}
