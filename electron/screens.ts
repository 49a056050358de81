import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { CustomScheme, Session } from 'electron'
import { joinedHeaders, policies } from './lockdown.ts'

/** The screens' own origin. Its files come from one folder, and nothing else has it. */
export const screensOrigin = 'skranke://kiosk'
export const startScreen = `${screensOrigin}/index.html`

/** To be registered before the application is ready. No `bypassCSP`, no service workers, no CORS to or from it. */
export const screensScheme: CustomScheme = {
  scheme: 'skranke',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Serves the screens in one session. @param folder absolute path of `dist/renderer` */
export function serveScreens(session: Session, folder: string): void {
  const root = folder.endsWith(sep) ? folder : folder + sep
  session.protocol.handle('skranke', async ({ url }) => {
    const file = fileOf(new URL(url), root)
    if (file === null || !policies.every((policy) => policy.mayServe?.(file, root) ?? true)) return notFound()
    const content = await readFile(file).catch(missing)
    return content === null
      ? notFound()
      : new Response(content, {
          headers: {
            ...joinedHeaders,
            'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
          },
        })
  })
}

/** `null` for another host and for a path that is no text. Encoded slashes are slashes from here on. */
function fileOf(url: URL, root: string): string | null {
  if (url.host !== 'kiosk') return null
  try {
    return join(root, decodeURIComponent(url.pathname))
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

function missing(error: NodeJS.ErrnoException): null {
  if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(error.code ?? '')) return null
  throw error
}

function notFound(): Response {
  return new Response('', { status: 404, headers: joinedHeaders })
}
