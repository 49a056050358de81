// Preloaded into a store's process, it stands in for the passing of time: every clock there is ahead by as many milliseconds as
// the file FAKE_CLOCK says. Left out: timers, which last as long as they always do.
import { readFileSync } from 'node:fs'
import { ServerResponse } from 'node:http'

const RealDate = Date
const now = () => RealDate.now() + Number(readFileSync(process.env.FAKE_CLOCK, 'utf8'))

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})

// Node dates its answers by a clock that it took before.
const { writeHead } = ServerResponse.prototype
ServerResponse.prototype.writeHead = function (...given) {
  if (!this.headersSent) this.setHeader('date', new Date().toUTCString())
  return writeHead.apply(this, given)
}
