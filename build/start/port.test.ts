import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { requirePort } from './port.ts'

test('a taken port is named, with how to choose another', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await expect(requirePort(port)).rejects.toThrow(
    `Port ${port} is taken by another program: choose another one with \`npm start -- --port ${port + 1}\`.`,
  )
  server.close()
  await once(server, 'close')
  await expect(requirePort(port)).resolves.toBe(undefined)
})
