import type { Handlers } from '../../../shared/bridge.ts'
import { askStore, type AskContext } from '../visit/askStore.ts'

/** What the store tells an identified visitor of themselves. Nothing of it is kept here. */
export function ownCalls(
  context: AskContext,
): Pick<Handlers, 'person.read' | 'person.accesses' | 'letter.list' | 'letter.prospect' | 'move.list'> {
  return {
    async 'person.read'() {
      const asked = await askStore(context, 'person', () => undefined)
      return asked.ok ? { ok: true, person: asked.body } : asked
    },
    async 'person.accesses'() {
      const asked = await askStore(context, 'accesses', () => undefined)
      return asked.ok ? { ok: true, accesses: asked.body.accesses } : asked
    },
    async 'letter.list'() {
      const asked = await askStore(context, 'letters', () => undefined)
      return asked.ok ? { ok: true, letters: asked.body.letters } : asked
    },
    async 'letter.prospect'() {
      const asked = await askStore(context, 'letterProspect', () => undefined)
      return asked.ok ? { ok: true, prospect: asked.body } : asked
    },
    async 'move.list'() {
      const asked = await askStore(context, 'moves', () => undefined)
      return asked.ok ? { ok: true, moves: asked.body.moves } : asked
    },
  }
}
