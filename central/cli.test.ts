import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { commands } from './commands.ts'
import { central, dataDirectory, filledDirectory, freePort, run, serve } from './testCli.ts'

const invitation = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/u
const timeout = 90_000

/**
 * A PGlite takes seconds to make: one test does what belongs together. Each way to end, and what goes to which output, is
 * shown by a process; what else there is to say of a command line, it says within this one.
 */
describe('the command line', { timeout }, () => {
  it('says what there is when asked, and when it does not know a command', async () => {
    const [unknown, none, help] = await Promise.all([central('letters', 'burn'), run(), central('help')])

    expect([unknown.code, unknown.output]).toEqual([2, ''])
    expect([none.code, none.errors]).toEqual([2, unknown.errors])
    expect([help.code, help.output]).toEqual([0, unknown.errors])
    for (const { name } of [...commands, { name: 'serve' }]) expect(help.output).toContain(`\n  ${name} `)
  })

  it('says in one sentence that an option is wrong', async () => {
    const [port, proxy, tls, missing] = await Promise.all([
      central('serve', '--port', 'http'),
      run('serve', '--trust-proxy', '10.0.0.1,everyone'),
      run('serve', '--tls-cert', 'only.pem'),
      central('serve', '--data', dataDirectory(), '--tls-cert', 'none.pem', '--tls-key', 'none.key'),
    ])

    expect(port).toEqual({
      code: 1,
      output: '',
      errors: '--port takes a whole number below 65536, not "http".\n',
    })
    expect([proxy.code, proxy.errors]).toEqual([
      1,
      '--trust-proxy takes addresses or networks with commas between them, not "10.0.0.1,everyone".\n',
    ])
    expect(tls).toEqual({
      code: 1,
      output: '',
      errors: 'Give both --tls-cert and --tls-key, or neither.\n',
    })
    expect(missing.code).toBe(3)
    expect(missing.errors).toMatch(/^The file .*none\.pem can't be read\. .*\n$/u)
  })

  it('administers a store that does not run, in its own process', async () => {
    const data = dataDirectory()

    const production = await run('seed', '--data', data)
    const seeded = await central('seed', '--demo', '--data', data)
    const invited = await central('kiosk', 'invite', '--data', data)
    const unknownOffice = await run('kiosk', 'invite', 'atlantis', '--data', data)

    expect([production.code, production.output]).toEqual([1, ''])
    expect(production.errors).toContain('this store is for production')
    expect([seeded.code, seeded.errors]).toEqual([0, ''])
    expect(invited).toMatchObject({ code: 0, errors: '' })
    expect(invited.output.split('\n')).toEqual([
      expect.stringMatching(/^For Skatteetaten, Bergen, once, until /u),
      expect.stringMatching(invitation),
      '',
    ])
    expect(unknownOffice).toMatchObject({ code: 1, output: '' })
    expect(unknownOffice.errors).toMatch(/^There is no such office\. Known are bergen, .*\.\n$/u)
  })
})

describe('a store that runs', { timeout }, () => {
  it('takes commands, keeps its directory to itself, and ends when told', async () => {
    const data = await filledDirectory()
    const metricsPort = await freePort()
    const { listening, child, ended } = await serve(
      ...['--demo', '--data', data, '--port', await freePort(), '--metrics-port', metricsPort],
    )
    expect(await (await fetch(`${listening}/ready`)).json()).toEqual({ ready: true })
    const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
    expect(metrics).toContain('skranke_letter_orders{state="ordered"} 0')
    expect(metrics).toContain('skranke_errors_total 0')
    expect(metrics).toContain('process_resident_memory_bytes')

    const invited = await central('kiosk', 'invite', '--data', data)
    const refused = await central('letters', 'posted', 'no-batch', '--data', data)
    const second = await central('serve', '--data', data, '--port', await freePort())

    expect(invited).toMatchObject({ code: 0, errors: '' })
    expect(invited.output.trimEnd().split('\n').at(-1)).toMatch(invitation)
    expect([refused.code, refused.errors.split('\n').length]).toEqual([1, 2])
    expect(second).toEqual({
      code: 3,
      output: '',
      errors: `The data directory ${data} is in use by another store. Stop that one first.\n`,
    })
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 0 })
    expect(await run('kiosk', 'list', '--data', data)).toMatchObject({ code: 0, errors: '' })
    expect(await central('serve', '--data', data)).toEqual({
      code: 3,
      output: '',
      errors:
        'This database holds the synthetic persons of a demo: start it with --demo, or choose another database.\n',
    })
  })

  it('killed without warning starts again and has what it had, also where the path is too long for a socket', async () => {
    const data = await filledDirectory('d'.repeat(150))
    const port = await freePort()
    const first = await serve('--demo', '--data', data, '--port', port)
    expect(await run('kiosk', 'invite', '--data', data)).toMatchObject({ code: 0, errors: '' })
    first.child.kill('SIGKILL')
    await first.ended

    const again = await serve('--demo', '--data', data, '--port', port)

    expect(again.listening).toBe(first.listening)
    expect(await run('kiosk', 'invite', '--data', data)).toMatchObject({ code: 0, errors: '' })
    const { errors } = await stop(again)
    expect(errors).toContain('The register is filled already')
  })
})

describe('a store that can’t start', { timeout }, () => {
  it('listens on no open network in clear, and says how else', async () => {
    const { code, output, errors } = await central('serve', '--data', dataDirectory(), '--host', '0.0.0.0')

    expect([code, output]).toEqual([3, ''])
    expect(errors).toMatch(
      /^On 0\.0\.0\.0 others could read .* Give --tls-cert and --tls-key, or --trust-proxy .*\n$/u,
    )
  })

  it.each(['--port', '--metrics-port'])(
    'says in one sentence that its %s is taken, and ends',
    async (option) => {
      const other = createServer().listen(0, '127.0.0.1')
      onTestFinished(() => void other.close())
      await once(other, 'listening')
      const { port } = other.address() as AddressInfo
      const others = option === '--port' ? [] : ['--port', await freePort()]

      const { code, output, errors } = await central(
        ...['serve', '--demo', '--data', await filledDirectory(), ...others, option, String(port)],
      )

      expect([code, output]).toEqual([3, ''])
      expect(errors.trimEnd().split('\n').at(-1)).toBe(
        `Port ${port} is taken by another program. Choose another one with ${option}.`,
      )
    },
  )

  it('says in one sentence that its database is damaged', async () => {
    const data = dataDirectory()
    mkdirSync(join(data, 'database'), { recursive: true })
    writeFileSync(join(data, 'database', 'PG_VERSION'), '18\n')

    const { code, output, errors } = await central('serve', '--data', data, '--port', await freePort())

    expect([code, output]).toEqual([3, ''])
    expect(errors.trimEnd().split('\n').at(-1)).toMatch(
      /^The database in .* is damaged and can't be opened\. Restore/u,
    )
  })
})

async function stop({ child, ended }: Awaited<ReturnType<typeof serve>>) {
  child.kill('SIGTERM')
  return ended
}
