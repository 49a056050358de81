import { ESLint, type Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { expect, it } from 'vitest'

/** The lint rule behind docs/ARCHITECTURE.md, held against imports that must not be. */
const forbidden = [
  ['shared/domain/language.ts', "import '../../central/central.ts'"],
  ['shared/domain/language.ts', "import 'node:fs'"],
  ['paper/text.ts', "import '../shared/bridge.ts'"],
  ['paper/text.ts', "import 'electron'"],
  ['renderer/main.ts', "import '../paper/text.ts'"],
  ['renderer/main.ts', "import '../electron/kiosk/kiosk.ts'"],
  ['renderer/main.ts', "import 'node:fs'"],
  ['electron/kiosk/kiosk.ts', "import '../window.ts'"],
  ['electron/kiosk/kiosk.ts', "import 'electron'"],
  ['electron/main.ts', "import '../central/central.ts'"],
  ['electron/main.ts', "import '../test/support/kioskShell.ts'"],
  ['central/central.ts', "import '../electron/kiosk/kiosk.ts'"],
  ['central/central.ts', "import '../test/support/kioskShell.ts'"],
] as const

const allowed = [
  ['renderer/main.ts', "import '../shared/bridge.ts'"],
  ['electron/main.ts', "import './kiosk/kiosk.ts'"],
  ['electron/kiosk/kiosk.ts', "import '../../paper/text.ts'"],
  ['central/central.ts', "import '../paper/text.ts'"],
  ['central/central.ts', "import '../shared/wire/sync.ts'"],
] as const

const arrowRules = ['import-x/no-restricted-paths', 'no-restricted-imports']
// The arrows need no types, which would be those of what stands on disk.
const eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked as Linter.Config })

async function arrowsBrokenBy([filePath, code]: readonly [string, string]): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? [])
    .map((message) => message.ruleId ?? message.message)
    .filter((rule) => arrowRules.includes(rule))
}

it.each(forbidden)('%s may not say %s', async (...example) => {
  expect(await arrowsBrokenBy(example)).toHaveLength(1)
})

it.each(allowed)('%s may say %s', async (...example) => {
  expect(await arrowsBrokenBy(example)).toEqual([])
})
