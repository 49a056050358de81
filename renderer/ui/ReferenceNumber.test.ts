import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import ReferenceNumber from './ReferenceNumber.vue'

it('is shown in groups and spelled to a screen reader, never read as a word', () => {
  const number = mount(ReferenceNumber, { props: { name: 'Referansenummer', reference: 'K7QM-2XHA-9TRC' } })
  expect(number.get('.reference__number').text()).toBe('K7QM-2XHA-9TRC')
  expect(number.get('.reference__number').attributes('aria-hidden')).toBe('true')
  expect(number.get('.ds-sr-only').text()).toBe('K 7 Q M, 2 X H A, 9 T R C')
})
