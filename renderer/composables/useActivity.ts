import { onMounted, onUnmounted } from 'vue'
import { useBridge } from './useBridge.ts'
import type { Visit } from './useVisit.ts'

const signsOfLife = ['pointerdown', 'keydown', 'click'] as const
const reportEveryMs = 1000

/**
 * For the app: tells the main process, which owns the clock, that somebody is here. The first sign opens the visit.
 * While the visitor is being warned only the warning's own buttons count: a touch must not close it under the finger
 * that is about to press "Avslutt".
 */
export function useActivity(visit: Visit): void {
  const bridge = useBridge()
  let started = false
  let reportedAt = -Infinity

  async function report(event: Event): Promise<void> {
    if (visit.secondsLeft.value !== null || visit.screen.value === 'farewell') return
    if (!started) {
      started = true
      await bridge.visit.start({})
    } else if (event.timeStamp - reportedAt >= reportEveryMs) {
      reportedAt = event.timeStamp
      await bridge.visit.touch({})
    }
  }

  const onSign = (event: Event) => void report(event)
  onMounted(() => {
    for (const sign of signsOfLife) window.addEventListener(sign, onSign, { capture: true, passive: true })
  })
  onUnmounted(() => {
    for (const sign of signsOfLife) window.removeEventListener(sign, onSign, { capture: true })
  })
}
