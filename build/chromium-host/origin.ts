/**
 * Chromium gives origins to schemes it was built with only: the screens' own scheme is served under a host name that
 * exists nowhere (RFC 6761), and translated at the border.
 */
const electronOrigin = 'skranke://kiosk'
export const chromiumOrigin = 'https://kiosk.skranke.invalid'

export const toChromium = (url: string): string => swap(url, electronOrigin, chromiumOrigin)
export const toElectron = (url: string): string => swap(url, chromiumOrigin, electronOrigin)

function swap(url: string, from: string, to: string): string {
  return url === from || url.startsWith(`${from}/`) ? to + url.slice(from.length) : url
}
