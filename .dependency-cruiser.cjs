// The rooms of docs/reference/architecture.md: what each folder of src/ may import. Type imports count too.
const rooms = {
  model: [],
  text: ['model'],
  resources: ['model'],
  parse: ['model', 'text', 'resources'],
  ingest: ['model', 'text'],
  extract: ['model', 'text', 'parse', 'resources'],
  reconcile: ['model', 'text', 'resources'],
  store: ['model'],
  queue: ['model'],
  interop: ['model'],
  contract: ['model'],
  jobs: ['model', 'text', 'resources', 'parse', 'ingest', 'extract', 'reconcile', 'store', 'queue'],
  server: ['model', 'contract', 'store', 'queue', 'interop'],
};

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `room-${room}`,
      severity: 'error',
      comment: `src/${room} may import only: ${[room, ...allowed].join(', ')}`,
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
    })),
    {
      name: 'drivers-in-store',
      severity: 'error',
      comment: 'databases are reached through src/store; others use its query builder',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: 'node_modules/(pg|@electric-sql/pglite)/' },
    },
    {
      name: 'no-barrels-inside',
      severity: 'error',
      comment: 'import the defining file; index.ts is for the published entries only',
      from: { path: '^src/.+/' },
      to: { path: '^src/.+/index\\.ts$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
