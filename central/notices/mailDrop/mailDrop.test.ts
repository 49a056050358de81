import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ask } from '../../testHttp.ts'
import { openMailDrop } from './openMailDrop.ts'

const batchId = '0b0e7a8e-38e3-4c43-9a54-2ef3f5a1c0de'
const clock = () => new Date('2026-05-13T10:00:00Z')

test('shows e-mails and text messages as they would have arrived, newest first and each once', async () => {
  const { senders, url } = await openDrop()
  const sms = { to: '+4790000001', language: 'nb' }
  await senders.sms({ ...sms, noticeId: 'one', text: 'først' })
  await senders.sms({ ...sms, noticeId: 'two', text: 'sist' })
  await senders.sms({ ...sms, noticeId: 'two', text: 'sist' })
  await senders.email({
    noticeId: 'three',
    to: 'kari@example.org',
    language: 'en',
    subject: 'A <b>letter</b>',
    text: '"><script>alert(1)</script> & so\non',
  })

  const { text, headers } = await ask(url)
  expect(text.match(/(?<=bubble" lang="nb">)[^<]+/gu)).toEqual(['sist', 'først'])
  expect(text).toContain(
    'To +4790000001, <time datetime="2026-05-13T10:00:00.000Z">13 May 2026, 12:00:00</time>',
  )
  expect(text).toContain('lang="en">A &lt;b&gt;letter&lt;/b&gt;</h3>')
  expect(text).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; so\non</p>')
  expect(text).not.toContain('<script')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'")
  expect(text).toContain('http-equiv="refresh"')
  expect((await ask(`${url}/?paused`)).text).not.toContain('http-equiv="refresh"')
  const style = await ask(`${url}/style.css`)
  expect(style.headers.get('content-type')).toContain('text/css')
  for (const rule of ['--ds-color-', '.ds-card', '.bubble']) expect(style.text).toContain(rule)
})

test('shows the letters that are ready to be printed, and no other file', async () => {
  const { url, directory } = await openDrop()
  expect((await ask(url)).text).toContain('Nothing has come yet.')
  mkdirSync(join(directory, 'spool'))
  writeFileSync(join(directory, 'spool', `${batchId}.pdf`), '%PDF-1.7')
  writeFileSync(join(directory, 'spool', `${batchId}.pdf.partial`), 'unfinished')
  writeFileSync(join(directory, 'secret.pdf'), 'secret')

  expect((await ask(url)).text.match(/\/letters\/[^"]+/gu)).toEqual([`/letters/${batchId}.pdf`])
  const pdf = await ask(`${url}/letters/${batchId}.pdf`)
  expect(pdf.text).toBe('%PDF-1.7')
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  for (const path of ['..%2fsecret.pdf', 'secret.pdf', `${batchId.replace('0', '1')}.pdf`])
    expect(await ask(`${url}/letters/${path}`)).toMatchObject({ status: 404 })
})

test('answers this machine under its own name only, and takes another port when its own is taken', async () => {
  const { url } = await openDrop()
  const { port } = new URL(url)
  expect(await statusFor(url, `127.0.0.1:${port}`)).toBe(200)
  expect(await statusFor(url, `localhost:${port}`)).toBe(200)
  expect(await statusFor(url, `mail.example.org:${port}`)).toBe(421)

  const another = await openDrop(Number(port))
  expect(another.url).not.toBe(url)
  expect(await ask(another.url)).toMatchObject({ status: 200 })
})

async function openDrop(port = 0) {
  const directory = mkdtempSync(join(tmpdir(), 'skranke-mail-drop-'))
  const drop = await openMailDrop({ dataDirectory: directory, clock }, port)
  onTestFinished(async () => {
    await drop.close()
    rmSync(directory, { recursive: true })
  })
  return { ...drop, directory }
}

/** By a name of one's choice, which `fetch` forbids. */
function statusFor(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asked.on('error', reject).end()
  })
}
