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
  {
    name: 'gallery-mobile',
    gallery: 'mobile',
    reach: async ({ page }) => {
      await page.getByRole('combobox').selectOption('SE')
      await page.getByLabel('Mobilnummer').fill('070 123 45 67')
    },
  },
  {
    name: 'gallery-mobile-country',
    gallery: 'mobile',
    reach: async ({ page }) => {
      await page.getByRole('combobox').click()
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'gallery-choice',
    gallery: 'choice',
    reach: async ({ page }) => {
      await page.getByRole('radio').first().focus()
      await page.keyboard.press('ArrowDown')
    },
  },
  {
    name: 'gallery-choice-error',
    gallery: 'choice',
    reach: (visitor) => visitor.press(visitor.text.frame.continue),
  },
  {
    name: 'gallery-check',
    gallery: 'check',
    reach: ({ page }) => page.getByText('Kari Nordmann').click(),
  },
  {
    name: 'gallery-calendar',
    gallery: 'calendar',
    reach: ({ page }) => page.locator('[aria-current=date]').click(),
  },
  {
    name: 'gallery-calendar-refused',
    gallery: 'calendar',
    reach: async (visitor) => {
      await visitor.press(visitor.text.calendar.after)
      await visitor.page.getByRole('gridcell').getByText('20', { exact: true }).click({ force: true })
    },
  },
  {
    name: 'gallery-calendar-error',
    gallery: 'calendar',
    reach: (visitor) => visitor.press(visitor.text.frame.continue),
  },
]
