import Type from 'typebox'
import { OwnData } from '../wire/account.ts'
import { Access } from '../wire/audit.ts'
import { answer, call, Nothing } from './call.ts'

/** The identified visitor's own. Nothing of it is kept in the main process. */
export const personCalls = {
  /** As the register has it: name, addresses, household. */
  'person.read': call(Nothing, answer({ person: OwnData })),
  /** Who looked the visitor up. Rule: Languages, law, access. */
  'person.accesses': call(Nothing, answer({ accesses: Type.Array(Access) })),
}
