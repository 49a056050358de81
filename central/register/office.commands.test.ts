import { expect, it } from 'vitest'
import type { Database } from '../database/database.ts'
import { describeOnBoth } from '../database/testDatabases.ts'
import { createTestCentral } from '../testCentral.ts'
import { officeCommands } from './office.commands.ts'
import { findOffice } from './office.repository.ts'

const alta = ['alta', 'Skatteetaten, Alta', 'Løkkeveien 53', '9510', 'ALTA']
const mondays = [{ weekday: 1, opens: '09:00', closes: '15:00' }]

describeOnBoth('offices', (open) => {
  it('are added, changed and listed', async () => {
    const db = await open()
    await run(db, 'office add', ...alta)
    await run(db, 'office add', ...alta.with(2, 'Løkkeveien 5'), JSON.stringify(mondays))
    await run(db, 'office add', ...alta.with(0, 'alta-2'))

    expect(await run(db, 'office list')).toEqual([
      'alta          Skatteetaten, Alta, Løkkeveien 5, 9510 ALTA',
      'alta-2        Skatteetaten, Alta, Løkkeveien 53, 9510 ALTA',
    ])
    expect(await findOffice(db, 'alta')).toMatchObject({ openingHours: mondays })
  })

  it('offer Bokmål, Nynorsk and English until they choose', async () => {
    const db = await open()
    await run(db, 'office add', ...alta)
    expect(await run(db, 'office languages', 'alta')).toEqual(['alta  nb nn en'])
    expect(await run(db, 'office languages', 'alta', 'se', 'nb', 'en', 'se')).toEqual(['alta  se nb en'])

    await run(db, 'office add', ...alta.with(2, 'Løkkeveien 5'))
    expect(await run(db, 'office languages', 'alta')).toEqual(['alta  se nb en'])
  })

  it('offer no language without texts, and one that is unknown is named', async () => {
    const db = await open()
    await run(db, 'office add', ...alta)
    await expect(run(db, 'office languages', 'alta', 'nb', 'fi')).rejects.toThrow('No kiosk speaks "fi"')
    expect(await run(db, 'office languages', 'alta')).toEqual(['alta  nb nn en'])
    await expect(run(db, 'office languages', 'nowhere', 'nb')).rejects.toThrow('no office "nowhere"')
  })

  it.each([
    ['nothing', []],
    ['an id with a space', alta.with(0, 'al ta')],
    ['no name', alta.with(1, ' ')],
    ['a post code of three digits', alta.with(3, '951')],
    ['hours that are no JSON', [...alta, '9 to 15']],
    ['hours of an eighth day', [...alta, JSON.stringify([{ ...mondays[0], weekday: 8 }])]],
  ])('are not added with %s', async (_, parameters) => {
    const db = await open()
    await expect(run(db, 'office add', ...parameters)).rejects.toThrow('An office has an id')
    expect(await run(db, 'office list')).toEqual([])
  })
})

async function run(db: Database, name: string, ...parameters: string[]): Promise<string[]> {
  const printed: string[] = []
  const command = officeCommands.find((candidate) => candidate.name === name)
  await command?.run(createTestCentral(db), parameters, (line) => printed.push(line))
  return printed
}
