import type { Central } from '../../central.ts'
import { codeToAskFor } from '../codes/useCode.service.ts'
import { personIdOf, registerPerson, type Clock } from '../testLetters.ts'
import { lettersOf } from '../timeline/lettersOf.service.ts'
import { personCount } from './actions.ts'
import * as model from './letterModel.ts'

/** The same persons in the store and in the model, which neither has met before. */
export interface TwoWorlds {
  central: Central
  clock: Clock
  persons: Both[]
  /** Neither posted nor given up. */
  batches: string[]
}

export interface Both {
  nationalId: string
  personId: string
  inModel: model.Person
}

export async function meetPersons(central: Central, clock: Clock): Promise<TwoWorlds> {
  const persons = Array.from({ length: personCount }, () => meetPerson(central))
  return { central, clock, persons: await Promise.all(persons), batches: [] }
}

async function meetPerson({ db }: Central): Promise<Both> {
  const nationalId = await registerPerson(db)
  return { nationalId, personId: await personIdOf(db, nationalId), inModel: model.newPerson() }
}

/** What can be known of each person's letters: their states, newest first, and which code is asked for. */
interface Told {
  states: string[]
  asksFor: number | null
}

export function storeTells({ central, persons }: TwoWorlds): Promise<Told[]> {
  return Promise.all(
    persons.map(async ({ personId }) => ({
      states: (await lettersOf(central, central.db, personId)).map(({ state }) => state),
      asksFor: await codeToAskFor(central.db, personId, central.clock()),
    })),
  )
}

export function modelTells({ clock, persons }: TwoWorlds): Told[] {
  return persons.map(({ inModel }) => ({
    states: model.timeline(inModel, clock.now.getTime()),
    asksFor: model.codeToAskFor(inModel),
  }))
}
