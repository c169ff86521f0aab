// Who may import whom (docs/architecture.md). One list per folder; everything else is forbidden.
const content = ['services', 'registers', 'law', 'declare', 'values']

const may = {
  values: [],
  declare: ['values'],
  law: ['declare', 'values'],
  registers: ['law', 'declare', 'values'],
  services: ['registers', 'law', 'declare', 'values'],
  indicators: content,
  cities: ['indicators', ...content],
  store: ['declare', 'values'],
  engine: ['store', 'law/procedure', 'declare', 'values'],
  http: ['engine', 'store', 'declare', 'values'],
  web: ['http/contract', 'declare', 'values'],
  cli: ['http', 'engine', 'store', 'declare', 'values'],
}

const test = '\\.test\\.tsx?$'

const folders = Object.entries(may).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  severity: 'error',
  comment: `${folder} may import ${allowed.join(', ') || 'nothing of ours'}`,
  from: { path: `^src/${folder}/`, pathNot: test },
  to: {
    path: '^src/',
    pathNot: [folder, ...allowed].map((each) => `^src/${each}/`),
  },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...folders,
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'no cycles, also not through types',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'web-takes-only-types-from-contract',
      severity: 'error',
      comment: 'the pages are only a client: of the contract they take types',
      from: { path: '^src/web/', pathNot: test },
      to: { path: '^src/http/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'city-alone',
      severity: 'error',
      comment: 'a city never imports another city',
      from: { path: '^src/cities/([^/]+)/' },
      to: { path: '^src/cities/', pathNot: '^src/cities/$1/' },
    },
    {
      name: 'only-app-knows-everything',
      severity: 'error',
      comment: 'nothing imports the entry',
      from: { path: '^src/', pathNot: [test, '^src/app\\.ts$'] },
      to: { path: '^src/app\\.ts$' },
    },
    {
      name: 'browser-code-without-node',
      severity: 'error',
      comment: 'what the pages run, or share with the server, knows nothing of Node',
      from: { path: '^src/(values|declare|web)/', pathNot: [test, '\\.config\\.ts$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-door-to-the-database',
      severity: 'error',
      comment: 'only store speaks to PostgreSQL',
      from: { path: '^src/', pathNot: [test, '^src/store/'] },
      to: { path: 'node_modules/(pg|pg-copy-streams|@electric-sql)/' },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      comment: 'what runs in production is installed in production',
      from: { path: '^src/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-from-outside',
      severity: 'error',
      comment: 'src does not lean on test, bench or tools',
      from: { path: '^src/', pathNot: test },
      to: { path: '^(test|bench|tools)/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'every import leads somewhere',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^\\./.*\\?' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node'],
    },
  },
}
