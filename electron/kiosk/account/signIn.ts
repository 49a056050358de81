import type { Handlers, Response } from '../../../shared/bridge.ts'
import { parseNationalId, type Environment } from '../../../shared/domain/nationalId.ts'
import { askStore, refuse, type Asked, type AskContext } from '../visit/askStore.ts'
import type { Visit } from '../visit/visit.ts'
import { humanCheckFrom } from './humanCheck.ts'
import { passwordMatch } from './passwordMatch.ts'

type Calls = Pick<
  Handlers,
  'signIn.start' | 'signIn.preferLetterCode' | 'signIn.chooseNewPassword' | 'signIn.enterCode'
>
type Step = Response<'signIn.start'>

/** Number and password, then a code. What the sign-in is known by at the store never reaches a screen. */
export function signInCalls(context: AskContext & { environment: Environment }): Calls {
  const { session, environment } = context

  function goOn(asked: Asked<'signIn'>): Step {
    if (!asked.ok) return asked
    const { next } = asked.body
    session.awaitMessage(next.kind === 'sms')
    return { ok: true, next }
  }

  return {
    async 'signIn.start'({ nationalId: typed, password, humanAnswer }) {
      const parsed = parseNationalId(typed, environment)
      if (!parsed.ok) return refuse('national_id_invalid')
      const { nationalId } = parsed
      const asked = await askStore(context, 'signIn', (visit) => ({
        visitId: visit.visitId,
        nationalId,
        password,
        ...humanCheckFrom(visit, humanAnswer),
      }))
      if (asked.ok) {
        const { signInId } = asked.body
        asked.visit.signIn = { signInId, nationalId, matches: passwordMatch(password) }
      }
      return goOn(asked)
    },

    async 'signIn.preferLetterCode'() {
      if (!session.current()?.signIn) return refuse('code_refused')
      return goOn(await askStore(context, 'preferLetterCode', (visit) => ({ signInId: signInIdOf(visit) })))
    },

    async 'signIn.chooseNewPassword'({ password, repeated }) {
      if (!session.current()?.signIn) return refuse('code_refused')
      const asked = await askStore(context, 'newPassword', (visit) => ({
        signInId: signInIdOf(visit),
        password,
        repeated,
      }))
      if (asked.ok && asked.visit.signIn) asked.visit.signIn.matches = passwordMatch(password)
      return goOn(asked)
    },

    async 'signIn.enterCode'({ code }) {
      if (!session.current()?.signIn) return refuse('code_refused')
      const asked = await askStore(context, 'enterSignInCode', (visit) => ({
        signInId: signInIdOf(visit),
        code,
      }))
      if (!asked.ok) return asked
      const { visit, body } = asked
      if (!visit.signIn) return refuse('code_refused')
      const { nationalId, matches } = visit.signIn
      visit.signIn = null
      session.awaitMessage(false)
      session.identify({ assurance: 'minid', nationalId, grant: body.grant, matches })
      return { ok: true }
    },
  }
}

function signInIdOf({ signIn }: Visit): string {
  return signIn?.signInId ?? ''
}
