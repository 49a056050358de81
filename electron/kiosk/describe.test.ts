import { expect, test } from 'vitest'
import { exampleReference } from '../../test/support/exampleReference.ts'
import { describeKiosk } from './describe.ts'

test('a kiosk that never reached its store is not ready, and still names the help desk', () => {
  expect(describeKiosk('demo', 'offline', null, false)).toMatchObject({
    ready: false,
    online: false,
    office: null,
    language: 'nb',
    languages: ['nb', 'nn', 'se', 'en'],
    helpDeskTelephone: '800 30 300',
    deliveryDays: { from: 1, to: 5 },
  })
})

test('with reference data it is ready, online or not, and says what the office decided', () => {
  const reference = exampleReference(Buffer.alloc(32))
  reference.letterPolicy = { ...reference.letterPolicy, deliveryDays: { from: 2, to: 8 } }
  expect(describeKiosk('demo', 'offline', reference, false)).toMatchObject({
    ready: true,
    online: false,
    office: { name: 'Eksempelkontoret' },
    deliveryDays: { from: 2, to: 8 },
    envelope: reference.envelope,
  })
  // What it would take then reaches nobody.
  expect(describeKiosk('demo', 'refused', reference, false)).toMatchObject({ ready: false, online: false })
})

test('it offers the languages of its office, and begins in the first', () => {
  const reference = { ...exampleReference(Buffer.alloc(32)), languages: ['se', 'nb', 'en'] }
  expect(describeKiosk('demo', 'online', reference, false)).toMatchObject({
    language: 'se',
    languages: ['se', 'nb', 'en'],
  })
})

test.each([
  [['sma', 'nn'], 'nn', ['nn']],
  [['sma'], 'nb', ['nb', 'nn', 'se', 'en']],
])('of %j it offers only those it speaks', (languages, language, offered) => {
  const reference = { ...exampleReference(Buffer.alloc(32)), languages }
  expect(describeKiosk('demo', 'online', reference, false)).toMatchObject({ language, languages: offered })
})
