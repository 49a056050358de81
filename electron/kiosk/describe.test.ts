import { expect, test } from 'vitest'
import { exampleReference } from '../../test/support/exampleReference.ts'
import { describeKiosk } from './describe.ts'

test('a kiosk that never reached its store is not ready, and still names the help desk', () => {
  expect(describeKiosk('demo', 'offline', null)).toMatchObject({
    ready: false,
    online: false,
    office: null,
    helpDeskTelephone: '800 30 300',
    deliveryDays: { from: 1, to: 5 },
  })
})

test('with reference data it is ready, online or not, and says what the office decided', () => {
  const reference = exampleReference(Buffer.alloc(32))
  reference.letterPolicy = { ...reference.letterPolicy, deliveryDays: { from: 2, to: 8 } }
  expect(describeKiosk('demo', 'offline', reference)).toMatchObject({
    ready: true,
    online: false,
    office: { name: 'Eksempelkontoret' },
    deliveryDays: { from: 2, to: 8 },
    envelope: reference.envelope,
  })
  // What it would take then reaches nobody.
  expect(describeKiosk('demo', 'refused', reference)).toMatchObject({ ready: false, online: false })
})
