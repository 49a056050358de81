import vueI18n from '@intlify/eslint-plugin-vue-i18n'
import prettier from 'eslint-config-prettier'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import globals from 'globals'
import tseslint from 'typescript-eslint'

/** Arrows go one way (docs/ARCHITECTURE.md): a folder on the left may import nothing of ours but what is listed. */
const arrows = {
  shared: [],
  paper: [],
  renderer: ['shared'],
  electron: ['shared', 'paper'],
  'electron/kiosk': ['shared', 'paper'],
  central: ['shared', 'paper'],
}

const zones = Object.entries(arrows).map(([folder, allowed]) => ({
  target: `./${folder}`,
  from: '.',
  except: ['node_modules', folder, ...allowed].map((path) => `./${path}`),
  message: `${folder}/ may import only ${[folder, ...allowed].join(' and ')} (docs/ARCHITECTURE.md).`,
}))

/** The parts that must run without Node, the DOM or Electron. */
const forbiddenPackages = {
  'shared/**': ['node:.*', 'electron', 'vue', 'better-sqlite3', 'sodium-native'],
  'paper/**': ['electron', 'playwright-core', 'vue', 'better-sqlite3'],
  'renderer/**': ['node:.*', 'electron', 'better-sqlite3', 'sodium-native'],
  'electron/*.ts': ['playwright-core', 'vue', 'better-sqlite3'],
  'electron/{ipc,lockdown}/**': ['playwright-core', 'vue', 'better-sqlite3'],
  'electron/kiosk/**': ['electron', 'playwright-core', 'vue'],
  'central/**': ['electron', 'playwright-core', 'vue'],
}

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'test/output/**', '.skranke/**', '**/*.json', '**/*.yml'] },
  ...tseslint.configs.recommendedTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: {
        project: ['./tsconfig.json', './renderer/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.vue', '.json'] })] },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': ['error', { zones }],
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  ...Object.entries(forbiddenPackages).map(([files, packages]) => ({
    files: [files],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: `^(${packages.join('|')})$` }] }] },
  })),
  {
    files: ['**/*.test.ts'],
    rules: {
      // Tests stand beside the source but may use what test/ shares.
      'import-x/no-restricted-paths': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['renderer/**/*.{ts,vue}'],
    languageOptions: { globals: globals.browser },
    settings: { 'vue-i18n': { localeDir: './renderer/locales/*.json', messageSyntaxVersion: '^11.0.0' } },
  },
  ...vue.configs['flat/recommended'].map((config) => ({
    ...config,
    files: config.files ?? ['renderer/**/*.vue'],
  })),
  ...accessibility.configs['flat/recommended'].map((config) => ({
    ...config,
    files: ['renderer/**/*.vue'],
  })),
  ...vueI18n.configs.recommended,
  {
    files: ['renderer/**/*.vue'],
    // Only where needed: with it the parser no longer keeps its programs from file to file.
    languageOptions: {
      parserOptions: {
        parser: tseslint.parser,
        project: './renderer/tsconfig.json',
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      // An optional prop of a typed component is `undefined`, as its type says.
      'vue/require-default-prop': 'off',
      '@intlify/vue-i18n/no-raw-text': ['error', { ignorePattern: '^[\\s\\d.,:–—-]*$' }],
      '@intlify/vue-i18n/no-missing-keys': 'error',
      'vue/no-v-html': 'error',
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/define-props-destructuring': 'error',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  // Plain JavaScript runs before the packages are there: no types to check it with.
  {
    files: ['**/*.{js,mjs,cjs}'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'no-console': 'off' },
  },
  { files: ['build/**', 'test/**', 'central/cli.ts'], rules: { 'no-console': 'off' } },
  prettier,
)
