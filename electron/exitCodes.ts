/** What the supervisor (systemd, a Windows service) learns from the way the kiosk ended. docs/OPERATIONS.md lists them. */
export const exitCodes = {
  stopped: 0,
  /** A bug, or a machine that can't show a window. */
  failed: 1,
  /** The reason stands on standard error, in one sentence; starting again does not help. */
  cannotStart: 3,
  /** Screens failed too often in a row: start the whole kiosk afresh. */
  screensFailing: 4,
} as const
