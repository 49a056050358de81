import type { MoveResult, Request, Response } from '../../../shared/bridge.ts'
import { defaultMovePolicy, problemsOfMove } from '../../../shared/domain/move.ts'
import { dateInOslo } from '../../../shared/domain/workingDays.ts'
import type { Reference } from '../../../shared/wire/reference.ts'
import type { VisitorContext } from '../visit/storeAction.ts'
import { storeOwn } from '../visit/storeOwn.ts'

/** Checks a move as the store will, and stores it. Who may move whom is for the store to judge. Rule: Addresses 6. */
export function reportMove(context: VisitorContext, move: Request<'move.report'>): MoveResult {
  const problems = problemsOfMove(move, {
    today: dateInOslo(context.clock()),
    postCode: postCodeIn(context.reference, move.newAddress.postCode),
    policy: defaultMovePolicy,
  })
  if (problems.length > 0) return { ok: false, error: 'problems', problems }
  return storeOwn(context, { kind: 'move.report', move })
}

export function findPostCode(
  reference: Reference | null,
  { postCode }: Request<'postCode.find'>,
): Response<'postCode.find'> {
  return { found: postCodeIn(reference, postCode.trim()) }
}

function postCodeIn(reference: Reference | null, wanted: string) {
  return reference?.postCodes.find(({ postCode }) => postCode === wanted) ?? null
}
