import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { awaitTurn, holdTurn } from './turn.mjs'

const folder = mkdtempSync(join(tmpdir(), 'skranke-turn-'))
const file = join(folder, 'npm.pid')
afterAll(() => rmSync(folder, { recursive: true }))

test('a second command waits until the process at work has ended', async () => {
  const worker = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  writeFileSync(file, String(worker.pid))
  let isOurTurn = false
  const turn = awaitTurn(file).then(() => (isOurTurn = true))
  expect(isOurTurn).toBe(false)
  worker.kill()
  await Promise.all([once(worker, 'exit'), turn])
  expect(isOurTurn).toBe(true)
})

test('neither a process that has ended nor a note from long ago holds anybody up', async () => {
  const ended = spawn(process.execPath, ['-e', ''])
  await once(ended, 'exit')
  writeFileSync(file, String(ended.pid))
  await awaitTurn(file)

  writeFileSync(file, String(process.pid))
  utimesSync(file, 0, 0)
  await awaitTurn(file)
})

test('the work is noted while it lasts', async () => {
  await holdTurn(file, (takeTurn) => {
    takeTurn(4711)
    expect(readFileSync(file, 'utf8')).toBe('4711')
    return Promise.resolve()
  })
  expect(existsSync(file)).toBe(false)
})
