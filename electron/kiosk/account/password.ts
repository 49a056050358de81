import type { Handlers } from '../../../shared/bridge.ts'
import { parseNationalId, type Environment } from '../../../shared/domain/nationalId.ts'
import { askStore, refuse, type AskContext } from '../visit/askStore.ts'
import { humanCheckFrom } from './humanCheck.ts'
import { passwordMatch } from './passwordMatch.ts'

/** Rules: MinID accounts 3, 4. */
export function passwordCalls(
  context: AskContext & { environment: Environment },
): Pick<Handlers, 'password.forget' | 'password.change'> {
  const { session, environment } = context
  return {
    async 'password.forget'({ nationalId: typed }) {
      const parsed = parseNationalId(typed, environment)
      if (!parsed.ok) return refuse('national_id_invalid')
      const { nationalId } = parsed
      const asked = await askStore(context, 'forgotPassword', ({ visitId }) => ({ visitId, nationalId }))
      if (!asked.ok) return asked
      session.awaitMessage(true)
      return { ok: true, minutesValid: asked.body.minutesValid }
    },

    async 'password.change'({ humanAnswer, ...change }) {
      const asked = await askStore(context, 'changePassword', (visit) => ({
        ...change,
        ...humanCheckFrom(visit, humanAnswer),
      }))
      if (!asked.ok) return asked
      const { visit, body } = asked
      // The earlier grant has ended with the old password.
      if (visit.visitor)
        session.identify({ ...visit.visitor, grant: body.grant, matches: passwordMatch(change.password) })
      return { ok: true }
    },
  }
}
