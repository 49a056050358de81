import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { WebPreferences } from 'electron'
import type { Page } from 'playwright-core'
import type { KioskShell } from '../support/kioskShell.ts'
import type { AttackerServer } from './attackerServer.ts'

const namesIn = (folder: string): string[] =>
  readdirSync(join(import.meta.dirname, folder)).map((file) => basename(file, '.ts'))

export const policyNames = namesIn('../../electron/lockdown')
export const attackNames = namesIn('attacks')

/** What someone does who has taken over the page, or stands before it. */
export interface Attack {
  /** Further policies in the way of this attack: left out as well, so that the one it is aimed at decides alone. */
  past?: string[]
  /** The policy states what Electron does by default anyhow: leaving it out means stating the opposite. */
  opposite?: WebPreferences
  notShown?: NotShown
  /** Whether the attacker got through. */
  run(page: Page, tools: Tools): Promise<boolean>
}

/** @returns why this Electron (`null`: the Chromium host) can't show it on this machine; nothing where it can */
export type NotShown = (electron: string | null) => string | undefined

export interface Tools {
  shell: KioskShell
  /** An address that is not the kiosk's, and what was asked of it. */
  server: AttackerServer
  /** Resolves as soon as `happened` is true; false when it still isn't after the time an attacker needs. */
  within: (happened: () => boolean | Promise<boolean>) => Promise<boolean>
}
