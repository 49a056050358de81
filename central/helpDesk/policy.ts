export const helpDeskPolicy = {
  /** How far back a feed begins that does not say where it was: a caller rings soon after ordering. */
  hoursBack: 24,
  /** In one process of the store; each keeps one of its requests. */
  streams: 16,
  secondsBetweenLooks: 1,
  /** Nothing new for so many looks: a comment keeps the connection alive. */
  looksBetweenHeartbeats: 15,
  /** Whoever does not read any more is let go. */
  secondsUntilUnread: 60,
}
