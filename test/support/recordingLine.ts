import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request over the line and its answer, as bytes. */
export interface Exchange {
  method: string
  path: string
  requestBody: string
  status: number
  responseBody: string
  /** What was measured when it began and when it had ended. */
  measured: { before: number; after: number }
}

/**
 * The network between a kiosk and its store: forwards every request, remembers what went over it, and can be cut. A real
 * HTTP hop on loopback; it leaves out TLS, delay and loss.
 */
export interface RecordingLine {
  /** What the kiosk is given as the store's address. */
  url: string
  exchanges: Exchange[]
  /** While cut, connections are dropped without an answer. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** @param measure called around each exchange; a kiosk has one under way at a time */
export async function openLine(storeUrl: string, measure: () => number = () => 0): Promise<RecordingLine> {
  const exchanges: Exchange[] = []
  let connected = true

  const server = createServer((incoming, outgoing) => {
    if (!connected) {
      incoming.socket.destroy()
      return
    }
    const before = measure()
    forward(storeUrl, incoming, outgoing).then(
      (exchange) => exchanges.push({ ...exchange, measured: { before, after: measure() } }),
      () => outgoing.destroy(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    cut() {
      connected = false
      server.closeAllConnections()
    },
    mend() {
      connected = true
    },
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => {
        server.close(() => resolve())
      })
    },
  }
}

async function forward(
  storeUrl: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<Omit<Exchange, 'measured'>> {
  const requestBody = await read(incoming)
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const onward = request(new URL(incoming.url ?? '/', storeUrl), {
      method: incoming.method,
      headers: incoming.headers,
    })
    onward.on('response', resolve).on('error', reject).end(requestBody)
  })
  const responseBody = await read(answer)
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(responseBody)
  return {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    requestBody: requestBody.toString(),
    status: answer.statusCode ?? 0,
    responseBody: responseBody.toString(),
  }
}

async function read(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
