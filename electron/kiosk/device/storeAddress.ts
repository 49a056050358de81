import { KioskStartError } from '../kioskStartError.ts'

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/u

/** @throws KioskStartError for what is no address, and for plain HTTP to another machine */
export function parseStoreAddress(text: string): URL {
  const url = URL.parse(text)
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new KioskStartError(
      'The store address is not a web address: give one like https://store.example.no.',
    )
  }
  if (url.username || url.password) {
    throw new KioskStartError(
      'The store address holds a user name or password: remove it, the kiosk has its own key.',
    )
  }
  if (url.protocol === 'http:' && !loopback.test(url.hostname)) {
    throw new KioskStartError('The store address is plain http to another machine: use https.')
  }
  return url
}
