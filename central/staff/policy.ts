/** What an installation may change without touching the rest. */
export const staffPolicy = {
  daysToActivate: 7,
  tokenSeconds: 3600,
  /** Wrong passwords for one username from one address, before it has to wait: elsewhere the owner still gets in. */
  tries: 5,
  minutesToWait: 15,
  /** How long a kiosk without network lets in whoever has not signed in at the store since. */
  verifierDays: 3,
}
