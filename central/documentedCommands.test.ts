import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { commands } from './commands.ts'

const root = join(import.meta.dirname, '..')
const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)]

it.each(pages.filter((page) => page.endsWith('.md')))('%s names only commands that there are', (page) => {
  const known = ['serve', 'help', ...commands.map(({ name }) => name)]
  const named = readFileSync(join(root, page), 'utf8').matchAll(/npm run central -- ([a-z][a-z -]*)/gu)

  const unknown = [...named]
    .map(([, words = '']) => words.trim())
    .filter((words) => {
      return !known.some((name) => words === name || words.startsWith(`${name} `))
    })
  expect(unknown).toEqual([])
})

it('every command is named in README or docs', () => {
  const text = pages
    .filter((page) => page.endsWith('.md'))
    .map((page) => readFileSync(join(root, page), 'utf8'))
    .join('\n')
  const explained = ['help', 'seed', 'migrate']

  expect(
    commands.map(({ name }) => name).filter((name) => !explained.includes(name) && !text.includes(name)),
  ).toEqual([])
})
