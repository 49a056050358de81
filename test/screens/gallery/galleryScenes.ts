import type { Scene } from '../visitor.ts'

/** Each component that is filled in, in a form of `gallery.js`. */
export const galleryScenes: Scene[] = [
  { name: 'gallery-text', gallery: 'text' },
  {
    name: 'gallery-text-typed',
    gallery: 'text',
    reach: async ({ page }) => {
      for (const key of 'Storg')
        await page.getByRole('button', { name: key.toLowerCase(), exact: true }).click()
    },
  },
  {
    name: 'gallery-text-errors',
    gallery: 'text',
    reach: (visitor) => visitor.press(visitor.text.frame.continue),
  },
  {
    name: 'gallery-text-further',
    gallery: 'text',
    reach: (visitor) => visitor.press(visitor.text.keyboard.key.further),
  },
  {
    name: 'gallery-text-signs',
    gallery: 'text',
    reach: (visitor) => visitor.press(visitor.text.keyboard.key.signs),
  },
  { name: 'gallery-email', gallery: 'email' },
  {
    name: 'gallery-email-error',
    gallery: 'email',
    reach: (visitor) => visitor.press(visitor.text.frame.continue),
  },
  { name: 'gallery-password', gallery: 'password' },
  {
    name: 'gallery-password-errors',
    gallery: 'password',
    reach: async (visitor) => {
      await visitor.page.getByLabel('Nytt passord', { exact: true }).fill('kort')
      await visitor.press(visitor.text.frame.continue)
    },
  },
  {
    name: 'gallery-password-corrected',
    gallery: 'password',
    reach: async (visitor) => {
      await visitor.page.getByLabel('Nytt passord', { exact: true }).fill('kort')
      await visitor.press(visitor.text.frame.continue)
      await visitor.page.locator('.summary button').last().click()
    },
  },
  {
    name: 'gallery-reference',
    gallery: 'reference',
    reach: (visitor) => visitor.page.keyboard.type('k7qm+2xha9'),
  },
  { name: 'gallery-sms-code', gallery: 'smsCode' },
  { name: 'gallery-digits', gallery: 'digits' },
]
