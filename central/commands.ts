import type { CentralCommand } from './central.ts'
import { auditCommands } from './audit/commands.ts'
import { backupCommands } from './backup/commands.ts'
import { databaseCommands } from './database/commands.ts'
import { fleetCommands } from './fleet/commands.ts'
import { keyCommands } from './keys/commands.ts'
import { letterCommands } from './letters/commands.ts'
import { moveCommands } from './moves/commands.ts'
import { noticeCommands } from './notices/commands.ts'
import { registerCommands } from './register/commands.ts'
import { staffCommands } from './staff/commands.ts'

/** All that can be administered, besides `serve`. */
export const commands: CentralCommand[] = [
  ...databaseCommands,
  ...backupCommands,
  ...keyCommands,
  ...auditCommands,
  ...registerCommands,
  ...fleetCommands,
  ...letterCommands,
  ...noticeCommands,
  ...moveCommands,
  ...staffCommands,
]

const serveLine = {
  name: 'serve',
  usage:
    '[--host <address>] [--port <number>] [--demo] [--produce-every <seconds>] [--hand-over-every <seconds>] [--tls-cert <file> --tls-key <file>] [--trust-proxy <addresses>] [--metrics-port <number>]',
  summary: 'Run the store until it is stopped',
}

/** One line per command. */
export function usage(): string {
  const lines = [serveLine, ...commands].map(({ name, usage: takes, summary }) => {
    return `  ${`${name} ${takes}`.trim().padEnd(28)}  ${summary}`
  })
  return `npm run central -- <command> [--data <directory>]\n\n${lines.join('\n')}\n`
}
