import { readFileSync, rmSync } from 'node:fs'
import { watch } from 'node:fs/promises'
import { join } from 'node:path'

/** What has Node write a snapshot of its heap into that folder when it is told to. */
export function heapOptions(folder: string): NodeJS.ProcessEnv {
  const given = process.env['NODE_OPTIONS'] ?? ''
  return { NODE_OPTIONS: `${given} --heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}` }
}

/** Node writes it when it gets to it, piece by piece. */
export async function heapBySignal(pid: number, folder: string): Promise<string> {
  const written = watch(folder)
  process.kill(pid, 'SIGUSR2')
  for await (const { filename } of written) {
    if (!filename?.endsWith('.heapsnapshot')) continue
    const text = readFileSync(join(folder, filename), 'utf8')
    if (!isJson(text)) continue
    rmSync(join(folder, filename))
    return text
  }
  throw new Error('No snapshot was written.')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
