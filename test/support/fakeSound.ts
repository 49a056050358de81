import type { Headphones } from '../../electron/kiosk/device/headphones.ts'
import type { Sound } from '../../electron/kiosk/speech/speech.ts'

interface Saying {
  text: string
  finish: (outcome: 'spoken' | 'stopped' | 'failed') => void
}

/** A voice that says each text until the test ends it, and headphones that the test plugs in. Left out: any sound. */
export function fakeSound({ available = true } = {}) {
  const said: Saying[] = []
  const listeners = new Set<(areIn: boolean) => void>()
  let areIn = false
  let isSure = true
  const headphones: Headphones = {
    areIn: () => areIn,
    areSurelyIn: () => areIn && isSure,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => undefined,
  }
  const sound: Sound = {
    voice: {
      isAvailable: () => available,
      say(text) {
        if (!available) return { ended: Promise.resolve('failed'), stop: () => undefined }
        let finish: Saying['finish'] = () => undefined
        const ended = new Promise<'spoken' | 'stopped' | 'failed'>((resolve) => (finish = resolve))
        said.push({ text, finish })
        return { ended, stop: () => finish('stopped') }
      },
    },
    headphones,
  }
  return {
    sound,
    said,
    texts: () => said.map(({ text }) => text),
    /** From now until they are plugged in or out: something may have changed. */
    doubt: () => (isSure = false),
    plug: (isIn: boolean) => {
      areIn = isIn
      isSure = true
      for (const listener of listeners) listener(isIn)
    },
  }
}
