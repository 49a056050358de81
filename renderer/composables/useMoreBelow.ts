import { nextTick, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

interface MoreBelow {
  /** It does not fit, so there is a button to see the rest with. */
  overflows: Ref<boolean>
  /** It goes on below what is seen. */
  more: Ref<boolean>
  /** One screenful less a line or two, so that the eye finds where it was. */
  show: () => void
}

/** For a part of the screen that scrolls where text is large. A finger on a kiosk needs telling that it does. */
export function useMoreBelow(scroller: Readonly<Ref<HTMLElement | null>>): MoreBelow {
  const overflows = ref(false)
  const more = ref(false)

  function look(): void {
    const box = scroller.value
    more.value = box !== null && box.scrollTop + box.clientHeight < box.scrollHeight - 1
  }

  /** The button takes room itself: whether it is needed is seen without it. */
  async function measure(): Promise<void> {
    overflows.value = false
    await nextTick()
    look()
    overflows.value = more.value || (scroller.value?.scrollTop ?? 0) > 0
    await nextTick()
    look()
  }

  const observer = new ResizeObserver(() => void measure())
  onMounted(() => {
    const box = scroller.value
    if (box === null) return
    box.addEventListener('scroll', look, { passive: true })
    for (const part of [box, ...box.children]) observer.observe(part)
  })
  onBeforeUnmount(() => observer.disconnect())

  return { overflows, more, show: () => scroller.value?.scrollBy({ top: scroller.value.clientHeight * 0.8 }) }
}
