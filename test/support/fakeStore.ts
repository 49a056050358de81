import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import sodium from 'sodium-native'
import { Check } from 'typebox/value'
import type { LetterOrderAction } from '../../shared/wire/action.ts'
import { type Command, CommandContent, paddedContentBytes, signedBytes } from '../../shared/wire/command.ts'
import { enrolBytes, EnrolRequest, TokenRequest } from '../../shared/wire/identity.ts'
import type { Reference } from '../../shared/wire/reference.ts'
import {
  type CommandOutcome,
  type KioskEvent,
  SyncRequest,
  type SyncResponse,
} from '../../shared/wire/sync.ts'
import { exampleReference } from './exampleReference.ts'

export interface Reply {
  status: number
  headers?: Record<string, string>
  body: unknown
}

/**
 * A store of one kiosk, on real loopback HTTP, to try the kiosk's side alone. It checks forms, the enrolment's proof,
 * bearer tokens and the commands' signatures. It leaves out: the assertion's signature, the chain, clone detection,
 * quarantine, letters, persistence. `central/` is the real one, and the e2e tests put both together.
 */
export class FakeStore {
  readonly invitation = 'GOOD-CODE'
  readonly kioskId = randomUUID()
  readonly requests: SyncRequest[] = []
  /** What it has, by id. */
  readonly commands = new Map<string, Command>()
  readonly events: KioskEvent[] = []
  reference: Reference
  epoch = 1
  incarnation: string = randomUUID()
  coveredUntil = new Date(0).toISOString()
  /** At most so many events in an answer. */
  eventsPerAnswer = 100
  outcome: (command: Command) => CommandOutcome = () => 'accepted'
  /** Whether it takes a kiosk's assertion (a JWT). */
  onAssertion: (assertion: string) => boolean = () => true
  /** What a path gets instead of an answer; `hang`: none at all. */
  fault: (path: string) => Reply | 'hang' | null = () => null

  #publicKey: Buffer | null = null
  #token = randomUUID()
  #sealing = sealingKeyPair()
  #server = createServer((request, response) => void this.#serve(request, response))
  #port = 0

  constructor() {
    this.reference = exampleReference(this.#sealing.publicKey)
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** Listens, at the same address each time. */
  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (this.#server.address() as AddressInfo).port
    return this
  }

  /** Goes away, in the middle of whatever it does. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
  }

  /** The next sync, which shows that the one before was done with. */
  nextRequest(): Promise<SyncRequest> {
    const push = this.requests.push.bind(this.requests)
    return new Promise((resolve) => {
      this.requests.push = (request) => {
        this.requests.push = push
        resolve(request)
        return push(request)
      }
    })
  }

  /** Tokens given out so far are no longer taken. */
  forgetTokens(): void {
    this.#token = randomUUID()
  }

  /** What is inside, as the store would read it. */
  open(command: Command): CommandContent {
    const sealed = Buffer.from(command.sealed, 'base64')
    const plain = Buffer.alloc(paddedContentBytes)
    const { publicKey, secretKey } = this.#sealing
    if (!sodium.crypto_box_seal_open(plain, sealed, publicKey, secretKey))
      throw new Error('Can not be opened.')
    const content: unknown = JSON.parse(
      plain.subarray(0, sodium.sodium_unpad(plain, plain.length, paddedContentBytes)).toString(),
    )
    if (!Check(CommandContent, content)) throw new Error('Not the content of a command.')
    return content
  }

  /** The order in a command, which is all that its kiosks send. */
  order(command: Command): LetterOrderAction {
    const { action } = this.open(command)
    if (action.kind !== 'letter.order') throw new Error('Not an order.')
    return action
  }

  orders(): LetterOrderAction[] {
    return [...this.commands.values()].map((command) => this.order(command))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    const body = await text(request)
    const reply = this.fault(path) ?? this.#answer(path, body, request.headers.authorization)
    if (reply === 'hang') return
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
    response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body))
  }

  #answer(path: string, body: string, authorization: string | undefined): Reply {
    if (path === '/v1/kiosks') return this.#enrol(JSON.parse(body))
    if (path === '/v1/token') return this.#grant(JSON.parse(body))
    if (authorization !== `Bearer ${this.#token}`) return refusal(401)
    return path === '/v1/reference' ? { status: 200, body: this.reference } : this.#sync(JSON.parse(body))
  }

  #enrol(body: unknown): Reply {
    if (!Check(EnrolRequest, body) || body.code !== this.invitation) return refusal(403)
    const publicKey = Buffer.from(body.publicKey, 'base64')
    const proven = Buffer.from(enrolBytes(body.code, body.publicKey))
    if (!sodium.crypto_sign_verify_detached(Buffer.from(body.proof, 'base64'), proven, publicKey))
      return refusal(403)
    this.#publicKey = publicKey
    return { status: 200, body: { kioskId: this.kioskId, epoch: this.epoch, incarnation: this.incarnation } }
  }

  #grant(body: unknown): Reply {
    if (!Check(TokenRequest, body) || !this.onAssertion(body.assertion)) return refusal(401)
    return { status: 200, body: { accessToken: this.#token, expiresInSeconds: 600 } }
  }

  #sync(body: unknown): Reply {
    if (!Check(SyncRequest, body)) return refusal(400)
    this.requests.push(body)
    const outcomes = body.commands.map((command) => ({
      commandId: command.commandId,
      outcome: this.#receive(command),
    }))
    const waiting = this.events.filter(({ number }) => number > body.cursor)
    const events = waiting.slice(0, this.eventsPerAnswer)
    const answer: SyncResponse = {
      version: 1,
      incarnation: this.incarnation,
      epoch: this.epoch,
      outcomes,
      events,
      cursor: events.at(-1)?.number ?? body.cursor,
      more: waiting.length > events.length,
      coveredUntil: this.coveredUntil,
      referenceVersion: this.reference.version,
    }
    return { status: 200, body: answer }
  }

  #receive(command: Command): CommandOutcome {
    if (!this.#isSigned(command)) return 'refused'
    if (this.commands.has(command.commandId)) return 'duplicate'
    const outcome = this.outcome(command)
    if (outcome === 'accepted') {
      this.commands.set(command.commandId, command)
      const numbered = { number: this.events.length + 1, commandId: command.commandId }
      const expected = { from: '2026-05-18', to: '2026-05-22' }
      const { kind } = this.open(command).action
      if (kind === 'letter.block') this.events.push({ ...numbered, kind: 'block.in_force' })
      else if (kind === 'letter.order') this.events.push({ ...numbered, kind: 'letter.received', expected })
      else this.events.push({ ...numbered, kind: 'command.applied' })
    }
    return outcome
  }

  #isSigned(command: Command): boolean {
    if (!this.#publicKey) return false
    const message = Buffer.from(signedBytes(this.kioskId, command))
    return sodium.crypto_sign_verify_detached(
      Buffer.from(command.signature, 'base64'),
      message,
      this.#publicKey,
    )
  }
}

export function refusal(status: number, headers: Record<string, string> = {}): Reply {
  return { status, headers, body: { error: 'refused', message: 'The fake store refuses.' } }
}

function sealingKeyPair() {
  const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES)
  const secretKey = Buffer.alloc(sodium.crypto_box_SECRETKEYBYTES)
  sodium.crypto_box_keypair(publicKey, secretKey)
  return { publicKey, secretKey }
}
