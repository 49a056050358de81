import type { Lockdown } from '../policy.ts'

export const policy: Lockdown = {
  cites:
    'https://www.electronjs.org/docs/latest/tutorial/security#2-do-not-enable-nodejs-integration-for-remote-content',
  webPreferences: {
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
  },
}
