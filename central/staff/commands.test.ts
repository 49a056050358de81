import { expect, it } from 'vitest'
import { describeOnBoth } from '../database/testDatabases.ts'
import { createTestCentral } from '../testCentral.ts'
import { runStaff } from './testStaff.ts'

const oslo = {
  office_id: 'oslo',
  name: 'Skatteetaten, Oslo',
  street: 'Fredrik Selmers vei 4',
  post_code: '0663',
  place: 'OSLO',
  opening_hours: '[]',
}

describeOnBoth('the operator', (open) => {
  it('adds staff with a code that is kept nowhere, and is told what is wrong with a line', async () => {
    const db = await open()
    await db.insertInto('office').values(oslo).execute()
    const central = createTestCentral(db)

    const [until, code = ''] = await runStaff(central, 'staff add kari clerk oslo')

    expect(until).toBe('For kari, once, until 2026-05-20T10:00:00.000Z:')
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/u)
    const kept = JSON.stringify(await db.selectFrom('staff_member').selectAll().execute())
    expect(kept).not.toContain(code.replaceAll('-', ''))
    const refusals: Record<string, string> = {
      'staff add Kari clerk oslo': 'A username has 2 to 32 lower-case letters, digits, dots or hyphens.',
      'staff add ola boss oslo': 'A role is clerk, technician or help_desk.',
      'staff add ola clerk': 'Name the office. Known are oslo.',
      'staff add ola technician bodo': 'Name the office. Known are oslo.',
      'staff add ola help_desk oslo': 'The help desk belongs to no office.',
      'staff add kari help_desk':
        'This username is taken. A forgotten password: deactivate it and add it again.',
      'staff deactivate ola': 'There is no such member of staff. See `staff list`.',
    }
    for (const [line, sentence] of Object.entries(refusals))
      await expect(runStaff(central, line)).rejects.toThrow(sentence)
    const listed = await runStaff(central, 'staff list')
    expect(listed.map((line) => line.split(/\s+/u).slice(1))).toEqual([['kari', 'clerk', 'oslo', 'invited']])
  })
})
