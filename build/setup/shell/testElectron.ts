import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What `smoke/main.mjs` says when its page has called. */
export const answers = `echo '{"smoke":"answered"}'`

const library =
  'error while loading shared libraries: libnss3.so: cannot open shared object file: No such file or directory'

/** What can be wrong with an Electron: as a shell script in its place, and what is said of it. */
export const brokenElectrons = {
  hangs: { script: 'sleep 600', words: 'does not answer within 0.3 s' },
  'says something else and runs on': {
    script: 'echo hello; sleep 600 & wait',
    words: 'does not answer within 0.3 s',
  },
  crashes: { script: 'kill -SEGV $$', words: 'crashes (SIGSEGV)' },
  fails: { script: `${answers}; exit 133`, words: 'crashes (exit code 133)' },
  'lacks a library': { script: `echo "$0: ${library}" >&2; exit 127`, words: 'lacks the library libnss3.so' },
  'ends at once': { script: 'exit 0', words: 'ends without showing a page' },
}

/** Long enough for a shell script on a busy machine, but short where the script would never end. */
export function limitFor(script: string): number {
  return script.includes('sleep') ? 300 : 60_000
}

export interface FakeElectrons {
  /** @returns a folder with an `electron` that is this shell script, as ELECTRON_OVERRIDE_DIST_PATH names one */
  add(name: string, script: string): string
  /** How the scripts were started so far: their parameters, a line each. */
  started(): string[]
  remove(): void
}

export function fakeElectrons(): FakeElectrons {
  const folder = mkdtempSync(join(tmpdir(), 'skranke-electrons-'))
  const log = join(folder, 'started')
  writeFileSync(log, '')
  return {
    add(name, script) {
      const dist = join(folder, name.replaceAll(' ', '-'))
      const electron = join(dist, 'electron')
      mkdirSync(dist)
      writeFileSync(electron, `#!/bin/sh\necho "$@" >> ${log}\n${script}\n`)
      chmodSync(electron, 0o755)
      return dist
    },
    started: () => readFileSync(log, 'utf8').split('\n').slice(0, -1),
    remove: () => rmSync(folder, { recursive: true }),
  }
}
