import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { routes } from '../../shared/wire/routes.ts'
import { recordAudit } from '../audit/audit.ts'
import type { Central } from '../central.ts'
import { describeError } from '../http/describeError.ts'
import { serveRoute } from '../http/serveRoute.ts'
import { Refusal } from '../refusal.ts'
import { actorOf, authenticateStaff } from '../staff/token.service.ts'
import { beginningOf, eventId, numberIn, readIncarnation } from './cursor.ts'
import { ordersAfter } from './feed.repository.ts'
import { feedEvents, type Feed } from './feedEvents.ts'
import { numberOrders } from './numbering.repository.ts'
import { helpDeskPolicy } from './policy.ts'

/** `GET /v1/help-desk/orders`. A few streams only, and all end when the store is told to stop. */
export function helpDeskFeedRoute(app: FastifyInstance, central: Central): void {
  const stop = new AbortController()
  let streams = 0
  app.addHook('preClose', (done) => {
    stop.abort()
    done()
  })

  serveRoute(app, central, routes.helpDeskFeed, async ({ caller, request, reply }) => {
    if (streams >= helpDeskPolicy.streams)
      throw new Refusal('busy', 'Too many follow the orders. Try again in a moment.', 5)
    streams += 1
    reply.raw.once('close', () => (streams -= 1))
    reply.raw.setTimeout(helpDeskPolicy.secondsUntilUnread * 1000, () => reply.raw.destroy())

    const purpose = 'answer callers about codes they ordered' as const
    const entry = {
      actor: actorOf(caller),
      action: 'help_desk.orders_seen',
      purpose,
      personId: null,
      officeId: null,
      kioskId: null,
    }
    await recordAudit(central.db, entry, central.clock())
    const incarnation = await readIncarnation(central.db)
    const sent = request.headers['last-event-id']
    const cursor = numberIn(sent?.toString(), incarnation) ?? (await beginningOf(central))
    const events = feedEvents(feedFor(central, { request, incarnation, stop: stop.signal }), cursor)
    // A stream's connection is not used again: it closes with it, also when the store stops.
    void reply.headers({ 'content-type': 'text/event-stream; charset=utf-8', connection: 'close' })
    return Readable.from(untilItFails(central, events))
  })
}

interface Listening {
  request: FastifyRequest
  incarnation: string
  stop: AbortSignal
}

function feedFor(central: Central, { request, incarnation, stop }: Listening): Feed {
  return {
    goesOn: async () => !stop.aborted && (await mayStillListen(central, request)),
    async ordersAfter(cursor) {
      await numberOrders(central.db)
      return ordersAfter(central.db, cursor)
    },
    async pause() {
      // Told to stop, it stops waiting, which is no failure.
      await setTimeout(helpDeskPolicy.secondsBetweenLooks * 1000, null, { signal: stop }).catch(() => null)
    },
    idOf: (number) => eventId(incarnation, number),
  }
}

/** Asked as at any other request, so that it ends with the token, and at once with a deactivation. */
async function mayStillListen(central: Central, { headers }: FastifyRequest): Promise<boolean> {
  try {
    await authenticateStaff(central, headers.authorization, 'help_desk')
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** The headers are sent, so a failure only ends the stream; its reader comes back. */
async function* untilItFails({ log }: Central, events: AsyncGenerator<string>): AsyncGenerator<string> {
  try {
    yield* events
  } catch (error) {
    log.error(describeError(error), 'help desk feed failed')
  }
}
