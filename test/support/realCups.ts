import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import { startChild } from '../../build/processes/child.ts'
import { findProgram } from '../../electron/kiosk/device/findProgram.ts'
import { temporaryFolder } from './testKiosk.ts'

const installed = '/usr/lib/cups'

/** Why the real printing system can't be tested here; null: it can. */
export const noCups: string | null =
  findProgram('cupsd') !== null &&
  findProgram('lpadmin') !== null &&
  existsSync(`${installed}/daemon/cups-exec`)
    ? null
    : 'CUPS is not installed here (apt install cups): what its own programs say is not tested.'

/**
 * CUPS itself, with a folder and a socket of its own and one queue, whose printer is a script: it reports what the test
 * writes, waits as long as there is something to report, and then lays the document in a tray. Left out: filters.
 */
export async function startCups() {
  const folder = temporaryFolder()
  const at = (...path: string[]) => join(folder.path, ...path)
  for (const name of ['etc', 'spool', 'cache', 'state', 'log', 'tmp', 'bin/backend', 'printer'])
    mkdirSync(at(name), { recursive: true })
  for (const name of ['daemon', 'filter']) symlinkSync(join(installed, name), at('bin', name))
  // Nobody else's to run: so that CUPS, if it is root, runs it as itself and not as `lp`, who may not enter the folder.
  writeFileSync(at('bin/backend/tray'), trayOf(at('printer')), { mode: 0o700 })
  writeFileSync(at('cupsd.conf'), settings(at('cups.sock')))
  writeFileSync(at('cups-files.conf'), places(folder.path))
  const env = { ...process.env, CUPS_SERVER: at('cups.sock') }
  const run = (program: string, ...parameters: string[]) =>
    execFileSync(findProgram(program) ?? program, parameters, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    }).toString()

  const scheduler = startChild(
    findProgram('cupsd') ?? '',
    ['-f', '-c', at('cupsd.conf'), '-s', at('cups-files.conf')],
    { stdio: 'ignore' },
  )
  await vi.waitFor(() => statSync(at('cups.sock')), { timeout: 15_000 })
  run('lpadmin', '-p', 'receipts', '-E', '-v', 'tray:/x', '-m', 'raw', '-o', 'printer-error-policy=retry-job')

  return {
    /** For its programs: they find this printing system and no other. */
    env,
    queue: 'receipts',
    run,
    /** `media-empty-error`; empty: nothing keeps it from printing. */
    printerReports: (reasons: string) => writeFileSync(at('printer/reasons'), reasons),
    /** What came out, the first on top. */
    tray: () => filesIn(at('printer'), /^paper-/u),
    /** What each job was called with, a line each. */
    told: () => readFileSync(at('printer/told'), 'utf8'),
    /** Documents that lie in the spool. */
    spooled: () => filesIn(at('spool'), /^d\d/u),
    async stop() {
      await scheduler.stop()
      folder[Symbol.dispose]()
    },
  }
}

function filesIn(folder: string, names: RegExp): Buffer[] {
  const found = readdirSync(folder).filter((name) => names.test(name))
  return found.sort().map((name) => readFileSync(join(folder, name)))
}

/** As a backend is called: job, user, title, copies, options, document. */
function trayOf(printer: string): string {
  return `#!/bin/sh
cd '${printer}' || exit 1
echo "$*" >> told
said=
while [ -s reasons ]; do
  reasons=$(cat reasons)
  [ "$reasons" = "$said" ] || { echo "STATE: +$reasons" >&2; said=$reasons; }
  sleep 0.05
done
[ -z "$said" ] || echo "STATE: -$said" >&2
cp "$6" .coming && mv .coming "paper-$1"
`
}

function settings(socket: string): string {
  return `Listen ${socket}
WebInterface No
Browsing No
PreserveJobFiles No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow localhost
  </Limit>
</Policy>
`
}

function places(folder: string): string {
  return `ServerRoot ${folder}/etc
ServerBin ${folder}/bin
RequestRoot ${folder}/spool
CacheDir ${folder}/cache
StateDir ${folder}/state
TempDir ${folder}/tmp
AccessLog ${folder}/log/access
ErrorLog ${folder}/log/error
PageLog ${folder}/log/page
SystemGroup ${execFileSync('id', ['-gn']).toString().trim()}
`
}
