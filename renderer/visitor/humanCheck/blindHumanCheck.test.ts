import { afterEach, it } from 'vitest'
import { syntheticNationalId } from '../../../test/support/fakeBridge.ts'
import { refused } from '../../../test/support/refused.ts'
import { listenWith } from '../../../test/support/ears.ts'
import { openListener, type TestListener } from '../../speech/testListener.ts'

let visitor: TestListener
afterEach(() => visitor.leave())

const needed = refused('human_check_needed')
const things = [7, 0, 13, 20]

/** Rule: MinID accounts 5. */
it('a human check is answered by who never looks, by the names of the pictures or in words, and after a wrong answer', async () => {
  visitor = await openListener('nb', {
    answers: {
      'signIn.start': [needed, needed, { ok: true, next: { kind: 'sms' } }],
      'humanCheck.ask': [
        { ok: true, kind: 'animal', options: things },
        { ok: true, kind: 'animal', options: things },
        { ok: true, kind: 'food', options: things },
      ],
    },
    speech: { headphones: true },
  })
  const { text } = visitor
  const ears = listenWith({
    // A DOM has no Tab key of its own; the arrow keys go the same way.
    keyboard: { press: (key) => visitor.key(key === 'Tab' ? 'ArrowDown' : key) },
    said: () => visitor.bridge.said.map(({ text: said }) => said),
  })
  await visitor.key('Enter')
  await ears.hears(text.start.heading)
  await ears.chooses(text.start.account.title)
  await ears.hears(text.letter.number.heading)
  await ears.types(syntheticNationalId)
  await ears.presses('Enter')
  await ears.hears(text.signIn.password.heading)
  await ears.types('hemmelig1')
  await ears.presses('Enter')

  await ears.hears(text.humanCheck.question.animal)
  await ears.hears(text.humanCheck.text.split('. ')[0]!)
  await ears.finds(text.humanCheck.thing.dog)
  await ears.chooses(text.humanCheck.useWords)
  await ears.chooses(text.humanCheck.thing.bicycle)
  await ears.hears(text.humanCheck.wrong)
  await ears.chooses(text.humanCheck.thing.apple)
  await ears.hears(text.code.sms.heading)
})
