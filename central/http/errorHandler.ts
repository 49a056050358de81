import type { FastifyBaseLogger, FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { WireError } from '../../shared/wire/identity.ts'
import { isUnavailable } from '../database/unavailable.ts'
import { describeError } from './describeError.ts'
import { WireProblem } from './wireProblem.ts'

const secondsToWait = 5

/** The one place where failures become answers. Nothing of a request's content is repeated or logged. */
export function handleError(
  error: FastifyError | WireProblem,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const { status, body, retryAfter } = describe(error, request.log)
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter)
  void reply.status(status).send(body)
}

function describe(
  error: FastifyError | WireProblem,
  log: FastifyBaseLogger,
): { status: number; body: WireError; retryAfter?: number | undefined } {
  if (error instanceof WireProblem) {
    const { status, code, message, retryAfter } = error
    return { status, body: { error: code, message }, retryAfter }
  }
  if (error.validation)
    return {
      status: 400,
      body: { error: 'bad_request', message: 'The request is not as the contract says.' },
    }
  if (error.statusCode !== undefined && error.statusCode < 500)
    return { status: error.statusCode, body: { error: error.code, message: 'The request can not be read.' } }
  if (isUnavailable(error)) {
    log.warn(describeError(error), 'database did not answer')
    const message = 'The database does not answer. Try again in a moment.'
    return { status: 503, body: { error: 'unavailable', message }, retryAfter: secondsToWait }
  }
  log.error(describeError(error), 'request failed')
  return { status: 500, body: { error: 'failed', message: 'The store failed. Try again later.' } }
}
