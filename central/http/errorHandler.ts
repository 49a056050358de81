import type { FastifyBaseLogger, FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { WireError } from '../../shared/wire/identity.ts'
import { describeError } from './describeError.ts'
import { WireProblem } from './wireProblem.ts'

/** The one place where failures become answers. Nothing of a request's content is repeated or logged. */
export function handleError(
  error: FastifyError | WireProblem,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const { status, body } = describe(error, request.log)
  if (error instanceof WireProblem && error.retryAfter !== undefined)
    void reply.header('retry-after', error.retryAfter)
  void reply.status(status).send(body)
}

function describe(
  error: FastifyError | WireProblem,
  log: FastifyBaseLogger,
): { status: number; body: WireError } {
  if (error instanceof WireProblem)
    return { status: error.status, body: { error: error.code, message: error.message } }
  if (error.validation)
    return {
      status: 400,
      body: { error: 'bad_request', message: 'The request is not as the contract says.' },
    }
  if (error.statusCode !== undefined && error.statusCode < 500)
    return { status: error.statusCode, body: { error: error.code, message: 'The request can not be read.' } }
  log.error(describeError(error), 'request failed')
  return { status: 500, body: { error: 'failed', message: 'The store failed. Try again later.' } }
}
