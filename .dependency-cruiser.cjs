// The rooms of docs/architecture.md as rules. Arrows go down only.
const room = (name) => `^src/${name}(/|\\.ts$)`;
const only = (from, allowed) => ({
  name: `${from}-sees-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  comment: `${from} may import ${allowed.join(', ') || 'nothing'} and itself`,
  from: { path: room(from), pathNot: '\\.test\\.tsx?$' },
  to: { path: '^src/', pathNot: [from, ...allowed].map(room).join('|') },
});
const core = 'core';
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('domain', []),
    only('importers', ['domain']),
    only('documents', ['domain', 'words']),
    only('database', ['domain', 'platform']),
    only('platform', []),
    only('words', ['domain']),
    only('ui', ['domain']),
    only('browser', ['domain', 'ui']),
    only('features', ['importers', 'documents', 'database', 'platform', 'ui', 'domain', 'words']),
    only('services', ['features', 'importers', 'documents', 'database', 'platform', 'ui', 'domain', 'words']),
    only('web', ['services', 'features', 'documents', 'platform', 'ui', 'domain', 'words']),
    only('cli', ['web', 'services', 'features', 'importers', 'documents', 'platform', 'domain', 'words']),
    only('worker', ['services', 'features', 'platform', 'domain']),
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'domain imports no package and no Node module; temporal-polyfill in time/ only',
      from: { path: '^src/domain/(?!time/)', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-no-pkg', core] },
    },
    {
      name: 'time-has-one-door',
      severity: 'error',
      from: { path: '^src/domain/time/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-no-pkg', core], pathNot: 'temporal-polyfill' },
    },
    {
      name: 'importers-open-nothing',
      severity: 'error',
      from: { path: '^src/importers/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(node:)?(fs|net|http|https|child_process)(/|$)' },
    },
    {
      name: 'features-are-strangers',
      severity: 'error',
      comment: 'one feature never sees another; addresses.ts is shared',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/($1/|addresses\\.ts$)' },
    },
    {
      name: 'sql-lives-in-database',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(database|platform)/|\\.test\\.tsx?$' },
      to: { path: 'node_modules/(kysely|pg)(/|$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
