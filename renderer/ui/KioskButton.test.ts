import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import KioskButton from './KioskButton.vue'

describe('a button', () => {
  it('answers a tap, a click and a key', async () => {
    const button = mount(KioskButton)
    await button.trigger('click', { detail: 1 })
    await button.trigger('click', { detail: 0 })
    expect(button.emitted('press')).toHaveLength(2)
  })

  it('leaves the second tap of a double tap alone: it was meant for the screen before', async () => {
    const button = mount(KioskButton)
    await button.trigger('click', { detail: 2 })
    expect(button.emitted('press')).toBeUndefined()
  })

  it('does nothing while it is busy, and says so', async () => {
    const button = mount(KioskButton, { props: { busy: true } })
    await button.trigger('click')
    expect(button.emitted('press')).toBeUndefined()
    expect(button.attributes('aria-disabled')).toBe('true')
  })
})
