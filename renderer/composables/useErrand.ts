import { computed, onUnmounted, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { NationalId, NationalIdError } from '../../shared/domain/nationalId.ts'
import type { TypedNumber } from './useNumber.ts'

export type Outcome = 'done' | 'number_refused' | 'not_stored' | 'signed_out' | 'already_under_way'

/** Something that is done for a number: stored at the kiosk, then told of by the store. */
export interface Errand<Result> {
  underWay: Ref<boolean>
  notStored: Ref<boolean>
  /** As the kiosk last reported it; `null` until it is on disk. */
  done: ComputedRef<Result | null>
}

export type Answer<Result> =
  { ok: true; result: Result } | { ok: false; error: NationalIdError | 'not_stored' | 'signed_out' }

interface Running<Result> {
  errand: Errand<Result>
  /** For the number that was typed. */
  run: (act: (nationalId: NationalId) => Promise<Answer<Result>>) => Promise<Outcome>
  /** For whoever is identified. */
  runOwn: (act: () => Promise<Answer<Result>>) => Promise<Outcome>
}

/**
 * However often it is tapped, one is under way at a time.
 * @param isSame whether the kiosk's news is of what was done
 */
export function createErrand<Result>(
  number: TypedNumber,
  listen: (listener: (changed: Result) => void) => () => void,
  isSame: (one: Result, other: Result) => boolean,
): Running<Result> {
  const underWay = ref(false)
  const notStored = ref(false)
  const answered: Ref<Result | null> = ref(null)
  const changed: Ref<Result | null> = ref(null)
  onUnmounted(listen((news) => (changed.value = news)))
  watch(number.typed, () => (notStored.value = false))

  async function run(act: (nationalId: NationalId) => Promise<Answer<Result>>): Promise<Outcome> {
    const nationalId = number.nationalId.value
    if (nationalId === null) throw new Error('an errand was run before its number was checked')
    return runOwn(() => act(nationalId))
  }

  async function runOwn(act: () => Promise<Answer<Result>>): Promise<Outcome> {
    if (underWay.value) return 'already_under_way'
    underWay.value = true
    notStored.value = false
    try {
      const answer = await act()
      if (answer.ok) {
        answered.value = answer.result
        return 'done'
      }
      if (answer.error === 'not_stored') {
        notStored.value = true
        return 'not_stored'
      }
      if (answer.error === 'signed_out') return 'signed_out'
      number.error.value = answer.error
      return 'number_refused'
    } finally {
      underWay.value = false
    }
  }

  const done = computed(() => {
    const [first, news] = [answered.value, changed.value]
    return first !== null && news !== null && isSame(news, first) ? news : first
  })
  return { errand: { underWay, notStored, done }, run, runOwn }
}
