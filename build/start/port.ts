import { createServer } from 'node:net'
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
