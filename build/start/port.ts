import { createServer, type AddressInfo } from 'node:net'
import { StartProblem } from './startProblem.ts'

/** Asked before anything is started, so that a taken port costs nobody's time. */
export async function requirePort(port: number): Promise<void> {
  const server = createServer()
  const code = await new Promise<string | undefined>((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)))
  })
  if (code === undefined) return
  const reason = code === 'EADDRINUSE' ? 'is taken by another program' : `can't be used (${code})`
  throw new StartProblem(
    `Port ${port} ${reason}: choose another one with \`npm start -- --port ${port + 1}\`.`,
  )
}

/** One that was free a moment ago. */
export function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
