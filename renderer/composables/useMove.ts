import { computed, provide, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, InjectionKey, Ref, ShallowRef } from 'vue'
import { dateInOslo } from '../../shared/domain/workingDays.ts'
import type { OwnData } from '../../shared/wire/account.ts'
import type { PostCode } from '../../shared/wire/reference.ts'
import {
  draftProblems,
  emptyDraft,
  notificationOf,
  problemsOfDraft,
  type DraftProblems,
  type MoveDraft,
} from '../visitor/address/moveDraft.ts'
import { required } from './required.ts'
import { createAsking, type Asking } from './useAsking.ts'
import { useBridge } from './useBridge.ts'
import type { HumanCheck } from './useHumanCheck.ts'
import type { IdentifiedVisitor } from './useIdentity.ts'
import { createOwnAction, type OwnAction } from './useOwnAction.ts'
import type { Visit } from './useVisit.ts'

export interface Move {
  /** The visitor's own, as the register has it; `null` until the store has answered. */
  person: ShallowRef<OwnData | null>
  reading: Asking
  read: () => Promise<void>
  /** What has been typed. It stays through errors, ways back, a change of language and a new sign-in of the same person. */
  draft: Ref<MoveDraft>
  /** Of the draft's post code; `null`: there is none of it. */
  postCode: ComputedRef<PostCode | null>
  /** Resolves once the post code typed last has been looked up. */
  lookedUp: () => Promise<void>
  problems: ComputedRef<DraftProblems>
  reported: Omit<OwnAction, 'run'>
  /** @returns whether it is on disk */
  report: () => Promise<boolean>
  forget: () => void
}

const moveKey: InjectionKey<Move> = Symbol('move')

/** For the app: one move, from where somebody lives now to the receipt. Rule: Addresses 6. */
export function provideMove(app: { visit: Visit; visitor: IdentifiedVisitor; check: HumanCheck }): Move {
  const bridge = useBridge()
  const reading = createAsking(app.visit, app.check)
  const { run, ...reported } = createOwnAction()
  const person = shallowRef<OwnData | null>(null)
  const draft = ref<MoveDraft>({ ...emptyDraft })
  const found = shallowRef<PostCode | null>(null)
  const refused = ref<DraftProblems>({})
  let lookUp = Promise.resolve()
  let owner: string | null = null

  const postCode = computed(() => (found.value?.postCode === draft.value.postCode ? found.value : null))
  const problems = computed(() => ({
    ...refused.value,
    ...problemsOfDraft(draft.value, { today: dateInOslo(new Date()), postCode: postCode.value }),
  }))

  watch(
    () => draft.value.postCode,
    (typed) => {
      if (typed.length === 4) lookUp = find(typed)
      return lookUp
    },
    { flush: 'sync' },
  )
  watch(
    draft,
    () => {
      refused.value = {}
      reported.failure.value = null
    },
    { deep: true },
  )
  // Whoever signs in next may be somebody else.
  watch(app.visitor.identity, () => (person.value = null))

  async function find(typed: string): Promise<void> {
    found.value = (await bridge.postCode.find({ postCode: typed })).found
  }

  function forget(): void {
    draft.value = { ...emptyDraft }
    reported.action.value = null
  }

  function read(): Promise<void> {
    return reading.ask(
      () => bridge.person.read({}),
      ({ person: answered }) => {
        const isAnother = owner !== null && owner !== answered.personId
        owner = answered.personId
        person.value = answered
        if (!isAnother) return
        forget()
        app.visit.replaceAll('start')
        app.visit.go('addressStart')
      },
    )
  }

  async function report(): Promise<boolean> {
    const notification = notificationOf(draft.value, person.value?.personId ?? '')
    const result = await run(() => bridge.move.report(notification))
    if (result?.ok === false && result.error === 'problems')
      refused.value = draftProblems(result.problems, draft.value)
    return result?.ok === true
  }

  const lookedUp = () => lookUp
  const move = { person, reading, read, draft, postCode, lookedUp, problems, reported, report, forget }
  provide(moveKey, move)
  return move
}

export function useMove(): Move {
  return required(moveKey)
}
