import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { order, registerPerson, spoolFiles, testCentral } from '../testLetters.ts'
import { produceRegularly } from './regularProduction.ts'

describeOnBoth('production in the running service', (open) => {
  it('recovers from a failure by itself, and logs nobody', async () => {
    const logged = new Log()
    const central = { ...testCentral(await open()), log: pino({}, logged) }
    const nationalId = await registerPerson(central.db)
    await order(central, nationalId)
    const obstacle = join(central.dataDirectory, 'spool')
    writeFileSync(obstacle, 'no folder can be made here')

    const production = produceRegularly(central, 0.005)
    onTestFinished(() => production.stop())
    await logged.line('production failed')
    rmSync(obstacle)
    await logged.line('letters produced')
    await production.stop()

    expect(spoolFiles(central)).toHaveLength(2)
    expect(logged.text).not.toMatch(new RegExp(`${nationalId}|Østers|Storgata`, 'u'))
  })
})

/** A log that can be waited for. */
class Log {
  text = ''
  private waiting: (() => void)[] = []

  write(line: string): void {
    this.text += line
    for (const look of this.waiting.splice(0)) look()
  }

  async line(part: string): Promise<void> {
    while (!this.text.includes(part)) await new Promise<void>((resolve) => this.waiting.push(resolve))
  }
}
