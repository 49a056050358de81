import type { FastifyBaseLogger, FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { WireError } from '../../shared/wire/identity.ts'
import { isUnavailable } from '../database/unavailable.ts'
import { describeError } from './describeError.ts'
import { Refusal } from '../refusal.ts'

const secondsToWait = 5

interface Answer {
  status: number
  body: WireError
  retryAfter?: number | undefined
}

/** The one place where failures become answers. Nothing of a request's content is repeated or logged. */
export function handleError(
  error: FastifyError | Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const { status, body, retryAfter } = describe(error, request.log)
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter)
  void reply.status(status).send(body)
}

function describe(error: FastifyError | Refusal, log: FastifyBaseLogger): Answer {
  if (error instanceof Refusal) return answerOf(error)
  if (error.validation)
    return answerOf(new Refusal('bad_request', 'The request is not as the contract says.'))
  if (error.statusCode !== undefined && error.statusCode < 500)
    return { status: error.statusCode, body: { error: error.code, message: 'The request can not be read.' } }
  if (isUnavailable(error)) {
    log.warn(describeError(error), 'database did not answer')
    const message = 'The database does not answer. Try again in a moment.'
    return answerOf(new Refusal('unavailable', message, secondsToWait))
  }
  log.error(describeError(error), 'request failed')
  return answerOf(new Refusal('failed', 'The store failed. Try again later.'))
}

function answerOf({ status, code, message, retryAfter }: Refusal): Answer {
  return { status, body: { error: code, message }, retryAfter }
}
