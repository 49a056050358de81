import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface AttackerServer {
  url: string
  /** Paths that were asked for, oldest first. */
  asked: string[]
  close(): Promise<void>
}

/** Some other address: `/away` redirects to `/elsewhere`. */
export async function startAttackerServer(): Promise<AttackerServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/away') response.writeHead(302, { location: '/elsewhere' })
    else response.writeHead(200, { 'content-type': 'text/html' })
    response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
