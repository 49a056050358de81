import { generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import { Check } from 'typebox/value'
import { emptyChain, type Command } from '../shared/wire/command.ts'
import {
  enrolBytes,
  tokenAudience,
  type EnrolRequest,
  type EnrolResponse,
  type TokenResponse,
} from '../shared/wire/identity.ts'
import { SyncResponse, type SyncRequest } from '../shared/wire/sync.ts'
import { ask, type TestAnswer } from './testHttp.ts'
import type { TestStore } from './testStore.ts'

/** A kiosk by the contract alone: data that a test may copy, wind back and break. */
export interface TestKiosk extends DeviceKey {
  kioskId: string
  epoch: number
  head: SyncRequest['head']
  cursor: number
}

export interface DeviceKey {
  /** Ed25519, raw, base64 */
  publicKey: string
  privateKey: KeyObject
}

export function createDeviceKey(): DeviceKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  return { publicKey: Buffer.from(x, 'base64url').toString('base64'), privateKey }
}

/** What a new kiosk sends for an identity. */
export function enrolRequest(code: string, { publicKey, privateKey } = createDeviceKey()): EnrolRequest {
  const proof = sign(null, enrolBytes(code, publicKey), privateKey).toString('base64')
  return { code, publicKey, proof }
}

export function askToEnrol(store: TestStore, body: EnrolRequest): Promise<TestAnswer> {
  return ask(`${store.url}/v1/kiosks`, { method: 'POST', body })
}

export async function enrolTestKiosk(store: TestStore): Promise<TestKiosk> {
  const key = createDeviceKey()
  const { text } = await askToEnrol(store, enrolRequest(await store.invite(), key))
  const { kioskId, epoch } = JSON.parse(text) as EnrolResponse
  return { ...key, kioskId, epoch, head: { seq: 0, chain: emptyChain }, cursor: 0 }
}

/** A good one by the store's clock, but for what the test claims otherwise. */
export function makeAssertion(
  store: TestStore,
  { kioskId, privateKey }: Pick<TestKiosk, 'kioskId' | 'privateKey'>,
  claims: Record<string, unknown> = {},
): Promise<string> {
  const now = Math.floor(store.central.clock().getTime() / 1000)
  const usual = { iss: kioskId, aud: tokenAudience, jti: randomUUID(), iat: now, exp: now + 60 }
  return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: 'EdDSA' }).sign(privateKey)
}

export function trade(store: TestStore, assertion: string): Promise<TestAnswer> {
  return ask(`${store.url}/v1/token`, { method: 'POST', body: { assertion } })
}

/** By the kiosk's key, which its copies share. */
const tokens = new WeakMap<KeyObject, { url: string; token: string; until: number }>()

/** As kiosks do: one for as long as it is good. */
export async function tokenOf(store: TestStore, kiosk: TestKiosk): Promise<string> {
  const { url } = store
  const now = store.central.clock().getTime()
  const kept = tokens.get(kiosk.privateKey)
  if (kept?.url === url && now < kept.until) return kept.token
  const { text } = await trade(store, await makeAssertion(store, kiosk))
  const { accessToken: token, expiresInSeconds } = JSON.parse(text) as TokenResponse
  tokens.set(kiosk.privateKey, { url, token, until: now + expiresInSeconds * 1000 })
  return token
}

/** Says what the kiosk is, and sends these commands. */
export async function askToSync(
  store: TestStore,
  kiosk: TestKiosk,
  commands: Command[] = [],
): Promise<TestAnswer> {
  const { epoch, head, cursor } = kiosk
  const heldKeyIds = [...new Set(commands.map(({ keyId }) => keyId))]
  const body: SyncRequest = { version: 1, epoch, head, cursor, heldKeyIds, commands }
  return ask(`${store.url}/v1/sync`, { method: 'POST', body, token: await tokenOf(store, kiosk) })
}

/** The same for a store that is expected to take it; the kiosk's cursor moves on. */
export async function syncAs(
  store: TestStore,
  kiosk: TestKiosk,
  commands: Command[] = [],
): Promise<SyncResponse> {
  const { status, text } = await askToSync(store, kiosk, commands)
  const response: unknown = JSON.parse(text)
  if (status !== 200 || !Check(SyncResponse, response))
    throw new Error(`The store answered ${status} ${text}`)
  kiosk.cursor = response.cursor
  return response
}

export function outcomesOf({ outcomes }: SyncResponse): string[] {
  return outcomes.map(({ outcome }) => outcome)
}
