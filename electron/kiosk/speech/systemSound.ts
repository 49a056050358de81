import { alsaJacks } from '../device/alsaJacks.ts'
import { findProgram } from '../device/findProgram.ts'
import { type Headphones, noHeadphones, onlyHeadphones, watchHeadphones } from '../device/headphones.ts'
import { systemTimers } from '../timers.ts'
import { espeakVoice } from './espeak.ts'
import type { Sound } from './speech.ts'
import { noVoice } from './voice.ts'

/** Of a kiosk without sound. */
export const noSound: Sound = { voice: noVoice, headphones: noHeadphones }

/**
 * The voice and the sockets of this machine, as far as they are installed.
 * @param isHeardAlone it has no loudspeaker, whatever its sockets tell
 */
export function systemSound(env: NodeJS.ProcessEnv, isHeardAlone: boolean): Sound {
  return {
    voice: espeakVoice(findProgram('espeak-ng', env)),
    headphones: isHeardAlone ? onlyHeadphones : detectedHeadphones(env),
  }
}

function detectedHeadphones(env: NodeJS.ProcessEnv): Headphones {
  const jacks = alsaJacks(env)
  return jacks === null ? noHeadphones : watchHeadphones(jacks, systemTimers)
}
