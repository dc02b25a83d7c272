import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'test-output/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', 'web/**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // The page takes the contract's types, never its code: what checks shapes stays on the server.
    files: ['web/src/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['**/src/contract/*', 'zod'], allowTypeImports: true, message: 'types only: import type' },
            { regex: '(\\.\\./)+src/(?!contract/)', message: 'the page knows the contract, and no other room' },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'foreign text is shown as text' },
        { property: 'outerHTML', message: 'foreign text is shown as text' },
        { property: 'insertAdjacentHTML', message: 'foreign text is shown as text' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'foreign text is shown as text' },
      ],
    },
  },
  {
    // These rooms are pure and run in a browser: no Node built-ins, clock, network or randomness.
    files: ['src/{model,text,resources,parse,extract,reconcile}/**/*.ts', 'src/index.ts', 'src/create-reader.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*', 'fs', 'path', 'worker_threads'], message: 'pure room: no Node built-ins' }] },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'fetch', 'setTimeout', 'performance', 'crypto'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'pure room: no randomness' },
        { object: 'Date', property: 'now', message: 'pure room: no clock' },
      ],
    },
  },
);
