import { expect } from 'vitest'
import { parseReferenceNumber } from '../../../shared/domain/referenceNumber.ts'
import { useCode } from '../codes/useCode.service.ts'
import { liftSuspension } from '../liftSuspension.service.ts'
import { markPosted } from '../posted.service.ts'
import { produceLetters } from '../production/production.service.ts'
import { voidBatch } from '../production/voidBatch.service.ts'
import { releaseOrder } from '../release.service.ts'
import { receiveReturned } from '../returned/returned.service.ts'
import { knownCode, lettersWithKnownCodes } from '../codes/testCodes.ts'
import { block, changeAddress, order } from '../testLetters.ts'
import { lettersOf } from '../timeline/lettersOf.service.ts'
import type { Action, ActionOf, Kind } from './actions.ts'
import * as model from './letterModel.ts'
import type { TwoWorlds } from './twoWorlds.ts'

/** Lets the same happen in both worlds; where that has an answer, it must be the same. */
export async function act(worlds: TwoWorlds, action: Action): Promise<void> {
  // No two things happen at the same instant.
  worlds.clock.now = new Date(worlds.clock.now.getTime() + 60_000)
  const happen = happenings[action.kind] as (worlds: TwoWorlds, action: Action) => Promise<void>
  await happen(worlds, action)
}

type Happenings = { [K in Kind]: (worlds: TwoWorlds, action: ActionOf<K>) => Promise<void> }

const happenings: Happenings = {
  async order({ central, clock, persons }, { who, identified }) {
    const { nationalId, personId, inModel } = persons[who]!
    await order(central, nationalId, identified ? { personId, assurance: 'minid' } : {})
    model.order(inModel, identified, clock.now.getTime())
  },

  async produce({ central, clock, persons, batches }) {
    const { batchId } = await produceLetters(central)
    if (batchId !== null) batches.push(batchId)
    for (const { personId, inModel } of persons) {
      await lettersWithKnownCodes(central, personId)
      model.produce(inModel, batchId ?? '', clock.now.getTime())
    }
  },

  async post({ central, clock, persons, batches }) {
    for (const batchId of batches.splice(0)) {
      await markPosted(central, batchId)
      for (const { inModel } of persons) model.post(inModel, batchId, clock.now.getTime())
    }
  },

  async send(worlds) {
    await happenings.produce(worlds, { kind: 'produce' })
    await happenings.post(worlds, { kind: 'post' })
  },

  async giveUp({ central, persons, batches }) {
    for (const batchId of batches.splice(0)) {
      const used = persons.some(({ inModel }) => model.isUsed(inModel, batchId))
      const { ok } = await voidBatch(central, batchId)
      expect(ok).toBe(!used)
      if (used) batches.push(batchId)
      else for (const { inModel } of persons) model.giveUp(inModel, batchId)
    }
  },

  async block({ central, persons }, { who, identified }) {
    const { nationalId, personId, inModel } = persons[who]!
    await block(central, nationalId, identified ? { personId } : {})
    model.block(inModel, identified)
  },

  async lift({ central, persons }, { who }) {
    const { personId, inModel } = persons[who]!
    await liftSuspension(central.db, { personId, kioskId: null, receivedAt: central.clock() })
    model.lift(inModel)
  },

  async use({ central, persons }, { who, letter, number }) {
    const { personId, inModel } = persons[who]!
    const letterId = (await lettersWithKnownCodes(central, personId))[letter]
    const letterInModel = inModel.letters[letter]
    expect(letterInModel === undefined).toBe(letterId === undefined)
    if (letterId === undefined || letterInModel === undefined) return
    const typed = { personId, number, code: knownCode(letterId, number), at: central.clock() }
    const works = model.use(inModel, letterInModel, number)
    expect(await useCode(central, central.db, typed)).toBe(works)
  },

  /** The newest that is out. */
  async comeBack({ central, clock, persons }, { who }) {
    const { personId, inModel } = persons[who]!
    const index = inModel.letters.findLastIndex((one) => one.postedAt !== null && one.returnedAt === null)
    const letterId = (await lettersWithKnownCodes(central, personId))[index]
    if (letterId === undefined) return
    expect(await receiveReturned(central, letterId)).toEqual({ ok: true })
    model.comeBack(inModel.letters[index]!, clock.now.getTime())
  },

  async changeAddress({ central, clock, persons }, { who }) {
    const { personId, inModel } = persons[who]!
    await changeAddress(central, personId)
    model.changeAddress(inModel, clock.now.getTime())
  },

  /** The newest order, held or not. */
  async release({ central, clock, persons }, { who }) {
    const { personId, inModel } = persons[who]!
    const [newest] = await lettersOf(central, central.db, personId)
    const reference = parseReferenceNumber(newest?.referenceNumber ?? '')
    const inModelToo = inModel.orders.at(-1)
    if (reference === null || inModelToo === undefined) return
    const { ok } = await releaseOrder(central, reference)
    expect(ok).toBe(model.release(inModelToo, clock.now.getTime()))
  },

  pass({ clock }, { days }) {
    clock.now = new Date(clock.now.getTime() + days * 86_400_000)
    return Promise.resolve()
  },
}
