/** Why the kiosk can't start, in one sentence that tells a technician what to do. Never holds personal data. */
export class KioskStartError extends Error {
  override readonly name = 'KioskStartError'
}
