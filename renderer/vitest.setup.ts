import { beforeAll } from 'vitest'

/** Test files share one DOM, since making one takes longer than most tests: each finds it empty. */
beforeAll(() => {
  const { documentElement, body } = document
  body.replaceChildren()
  for (const { name } of [...documentElement.attributes]) documentElement.removeAttribute(name)
})
