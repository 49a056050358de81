import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { policy } from '../../electron/lockdown/contentSecurityPolicy.ts'

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves the built page under the kiosk's own content security policy. */
export async function servePage(directory: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://kiosk').pathname
    const file = path === '/' ? 'index.html' : path
    readFile(join(directory, file)).then(
      (content) => {
        // Every file but the page itself has a name of its own for what is in it.
        const caching = path === '/' ? 'no-store' : 'max-age=3600, immutable'
        const type = types[extname(file)] ?? ''
        response.writeHead(200, {
          ...policy.responseHeaders,
          'content-type': type,
          'cache-control': caching,
        })
        response.end(content)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  }
}
