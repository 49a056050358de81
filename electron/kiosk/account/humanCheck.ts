import type { Handlers } from '../../../shared/bridge.ts'
import type { HumanCheckAnswer } from '../../../shared/wire/signIn.ts'
import { askStore, type AskContext } from '../visit/askStore.ts'
import type { Visit } from '../visit/visit.ts'

/** Rule: MinID accounts 5. */
export function humanCheckCalls(context: AskContext): Pick<Handlers, 'humanCheck.ask'> {
  return {
    async 'humanCheck.ask'({ form }) {
      const asked = await askStore(context, 'humanCheck', ({ visitId }) => ({ visitId, form }))
      if (!asked.ok) return asked
      const { humanCheckId, kind, options } = asked.body
      asked.visit.humanCheckId = humanCheckId
      return { ok: true, kind, options }
    },
  }
}

/** Goes with what was answered `human_check_needed`; good once. */
export function humanCheckFrom(visit: Visit, answer: number | undefined): { humanCheck?: HumanCheckAnswer } {
  const { humanCheckId } = visit
  visit.humanCheckId = null
  return answer === undefined || humanCheckId === null ? {} : { humanCheck: { humanCheckId, answer } }
}
