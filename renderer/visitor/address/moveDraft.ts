import {
  defaultMovePolicy,
  problemsOfMove,
  type MoveNotification,
  type MoveProblem,
} from '../../../shared/domain/move.ts'
import type { IsoDate } from '../../../shared/domain/workingDays.ts'
import type { PostCode } from '../../../shared/wire/reference.ts'
import type { TextKey } from '../../locales/texts.ts'

/** A move as its reporter has filled it in so far, with everything as it was typed. */
export interface MoveDraft {
  postCode: string
  street: string
  /** `12`, `12 B` */
  house: string
  careOf: string
  dwellingNumber: string
  /** Empty until a day is chosen. */
  moveDate: IsoDate
  /** Who moves along with the reporter, by person id. */
  along: readonly string[]
}

export const emptyDraft: Readonly<MoveDraft> = {
  postCode: '',
  street: '',
  house: '',
  careOf: '',
  dwellingNumber: '',
  moveDate: '',
  along: [],
}

export type DraftField = Exclude<keyof MoveDraft, 'along'>

/** What the store is sent. A house that can't be read becomes number 0, which is none. */
export function notificationOf(draft: MoveDraft, reporterId: string): MoveNotification {
  const [, number = '0', letter = ''] = /^(\d{1,5})\s*([A-Za-z]?)$/u.exec(draft.house.trim()) ?? []
  return {
    movers: [reporterId, ...draft.along],
    newAddress: {
      street: draft.street.trim(),
      houseNumber: Number(number),
      houseLetter: letter.toUpperCase() || null,
      dwellingNumber: draft.dwellingNumber,
      postCode: draft.postCode,
      careOf: draft.careOf.trim() || null,
    },
    moveDate: draft.moveDate,
  }
}

/** What is wrong with a draft, by the field it was typed in. The same check as at kiosk and store. Rules: Addresses 2, 3, 4, 6. */
export function problemsOfDraft(
  draft: MoveDraft,
  circumstances: { today: IsoDate; postCode: PostCode | null },
): DraftProblems {
  const move = notificationOf(draft, '')
  return draftProblems(problemsOfMove(move, { ...circumstances, policy: defaultMovePolicy }), draft)
}

export type DraftProblems = Partial<Record<DraftField, TextKey>>

/** Each as a text that says what to do now. */
export function draftProblems(problems: readonly MoveProblem[], draft: MoveDraft): DraftProblems {
  return Object.fromEntries(
    problems.map(({ field, problem }) => {
      const typedIn = fieldOf(field)
      return [typedIn, draft[typedIn].trim() === '' ? emptyTexts[typedIn] : textOf(typedIn, problem)]
    }),
  )
}

function fieldOf(field: MoveProblem['field']): DraftField {
  return field === 'houseNumber' || field === 'houseLetter' ? 'house' : field
}

function textOf(field: DraftField, problem: MoveProblem['problem']): TextKey {
  switch (problem) {
    case 'empty':
    case 'not_a_date':
      return emptyTexts[field]
    case 'form':
      return field === 'house' ? 'address.problem.house' : 'address.problem.dwellingNumber'
    case 'letters':
    case 'unknown':
    case 'post_box_only':
    case 'svalbard':
    case 'too_far_ahead':
      return `address.problem.${problem}`
  }
}

const emptyTexts: Record<DraftField, TextKey> = {
  postCode: 'address.empty.postCode',
  street: 'address.empty.street',
  house: 'address.empty.house',
  careOf: 'address.problem.letters',
  dwellingNumber: 'address.empty.dwellingNumber',
  moveDate: 'address.empty.moveDate',
}
