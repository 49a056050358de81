import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import { orderCommand } from '../../../central/testCommand.ts'
import { tokenOf, type TestKiosk } from '../../../central/testKiosk.ts'
import type { TestStore } from '../../../central/testStore.ts'
import { syntheticNationalIds } from '../../support/syntheticNationalIds.ts'

/** What one kiosk will send, ready made, so that the run measures the store and not the kiosk's cryptography. */
export interface PreparedKiosk {
  token: string
  bodies: string[]
}

/** Of kiosks that have enrolled; goes on where an earlier run of them ended. */
export function prepare(
  store: TestStore,
  kiosks: TestKiosk[],
  { syncs, commandsPerSync }: { syncs: number; commandsPerSync: number },
): Promise<PreparedKiosk[]> {
  return Promise.all(
    kiosks.map(async (kiosk) => {
      const bodies = prepareBodies(store, kiosk, syncs, commandsPerSync)
      return { token: await tokenOf(store, kiosk), bodies }
    }),
  )
}

function prepareBodies(store: TestStore, kiosk: TestKiosk, syncs: number, commandsPerSync: number): string[] {
  const nationalIds = syntheticNationalIds(syncs * commandsPerSync)
  return Array.from({ length: syncs }, (_, sync) => {
    const own = nationalIds.slice(sync * commandsPerSync, (sync + 1) * commandsPerSync)
    const commands = own.map((nationalId) => orderCommand(store, kiosk, nationalId))
    const { epoch, head, cursor } = kiosk
    kiosk.cursor += commandsPerSync
    return JSON.stringify({ version: 1, epoch, head, cursor, heldKeyIds: [], commands })
  })
}

/** All kiosks at once, each one sync after the other. @returns syncs per second */
export async function syncAll(url: string, kiosks: PreparedKiosk[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: kiosks.length })
  const startedAt = performance.now()
  await Promise.all(
    kiosks.map(async ({ token, bodies }) => {
      for (const body of bodies) await post(`${url}/v1/sync`, { agent, token, body })
    }),
  )
  const seconds = (performance.now() - startedAt) / 1000
  agent.destroy()
  return kiosks.reduce((sum, { bodies }) => sum + bodies.length, 0) / seconds
}

async function post(url: string, { agent, token, body }: { agent: Agent; token: string; body: string }) {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  const sent = request(url, { method: 'POST', agent, headers })
  sent.end(body)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  answer.resume()
  await once(answer, 'end')
  if (answer.statusCode !== 200) throw new Error(`The store answered ${answer.statusCode}`)
}
