import type { Request, Response } from '../../../shared/bridge.ts'
import { parseReferenceNumber } from '../../../shared/domain/referenceNumber.ts'
import { askStore, type AskContext } from '../visit/askStore.ts'

/** The dates of the receipt, whoever asks. What is no reference number is found here, without the store. */
export async function letterStatus(
  context: AskContext,
  request: Request<'letter.status'>,
): Promise<Response<'letter.status'>> {
  const referenceNumber = parseReferenceNumber(request.referenceNumber)
  if (referenceNumber === null) return { ok: false, error: 'not_a_reference' }
  const asked = await askStore(context, 'letterStatus', () => ({ referenceNumber }))
  return asked.ok ? { ok: true, status: asked.body } : asked
}
