import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { describeOnBoth } from '../database/testDatabases.ts'
import { ask } from '../testHttp.ts'
import { enrolTestKiosk, syncAs } from '../testKiosk.ts'
import { startTestStore } from '../testStore.ts'

describeOnBoth('the store’s HTTP side', (open) => {
  it('has room for kiosks however many bodies are sent by halves', async () => {
    const store = await startTestStore(await open())
    onTestFinished(store.stop)
    const kiosk = await enrolTestKiosk(store)
    await Promise.all(Array.from({ length: 100 }, () => sendHalf(store.url)))

    expect((await syncAs(store, kiosk)).outcomes).toEqual([])
  })

  it('reads no more of a stranger than a stranger has to say', async () => {
    const store = await startTestStore(await open())
    onTestFinished(store.stop)

    const answer = await ask(`${store.url}/v1/token`, {
      method: 'POST',
      body: { assertion: 'x'.repeat(20_000) },
    })

    expect(answer.status).toBe(413)
  })
})

/** Of a request that the store goes on waiting for. */
async function sendHalf(url: string): Promise<void> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  const head = [
    'POST /v1/token HTTP/1.1',
    'host: store',
    'content-type: application/json',
    'content-length: 100',
  ]
  await new Promise((resolve) => socket.write(`${head.join('\r\n')}\r\n\r\n{"assertion":`, resolve))
}
