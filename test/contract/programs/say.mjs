// @ts-check
/** One line of JSON on standard output. @param {unknown} fact */
export function say(fact) {
  process.stdout.write(`${JSON.stringify(fact)}\n`)
}

/** Says when the application begins to quit, and with which code it has. @param {import('electron').App} app */
export function sayHowItQuits(app) {
  app.on('before-quit', () => say('before-quit'))
  app.on('will-quit', () => say('will-quit'))
  app.on('quit', (_event, code) => say(`quit ${code}`))
}
