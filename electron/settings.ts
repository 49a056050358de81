import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Environment } from '../shared/domain/nationalId.ts'

export interface Settings {
  environment: Environment
  /** Absolute. */
  dataDirectory: string
  storeAddress: string
  invitation: string | undefined
  /** The queue that receipts are printed on, and what is in the printer; undefined: none. */
  printer: { name: string; paper: string } | undefined
  /** The machine has no loudspeaker: what it says is heard by the visitor alone. */
  isHeardAlone: boolean
  /** A window of this size instead of the whole display: in the demo, on somebody's desk. */
  windowSize: { width: number; height: number } | undefined
}

/** An address that was left out fails where it is used, with a sentence; nothing here guesses one. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const environment = env['SKRANKE_ENVIRONMENT'] === 'demo' ? 'demo' : 'production'
  return {
    environment,
    dataDirectory: resolve(env['SKRANKE_DATA'] ?? join(homedir(), '.skranke', 'kiosk')),
    storeAddress: env['SKRANKE_STORE'] ?? '',
    invitation: env['SKRANKE_INVITATION'],
    printer: readPrinter(env),
    isHeardAlone: env['SKRANKE_SOUND'] === 'headphones',
    windowSize: environment === 'demo' ? parseSize(env['SKRANKE_WINDOW']) : undefined,
  }
}

function readPrinter(env: NodeJS.ProcessEnv): Settings['printer'] {
  const name = env['SKRANKE_PRINTER']
  return name ? { name, paper: env['SKRANKE_PAPER'] ?? 'roll80' } : undefined
}

function parseSize(text: string | undefined): { width: number; height: number } | undefined {
  const match = /^(\d{3,5})x(\d{3,5})$/u.exec(text ?? '')
  return match ? { width: Number(match[1]), height: Number(match[2]) } : undefined
}
