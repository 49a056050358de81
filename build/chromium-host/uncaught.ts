/**
 * Errors that nobody catches end no Electron application: it shows them in a dialogue over everything, and runs on
 * (lib/browser/init.ts); rejections it only warns of (shell/browser/electron_browser_main_parts.cc). Listeners of the
 * application's own take the place of both.
 */
export function survive(): void {
  process.on('uncaughtException', (error) => {
    if (process.listenerCount('uncaughtException') === 1)
      say(`Uncaught Exception:\n${error.stack ?? String(error)}`)
  })
  process.on('unhandledRejection', (reason) => {
    if (process.listenerCount('unhandledRejection') === 1) say(`Unhandled rejection:\n${String(reason)}`)
  })
}

/** Where Electron's dialogue would stand, and stay. */
function say(message: string): void {
  process.stderr.write(`A JavaScript error occurred in the main process\n${message}\n`)
}
