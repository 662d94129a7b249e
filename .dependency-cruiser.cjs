/**
 * The walls of the house (docs/architecture.md). Each one is seen to fire in tests/fences/walls.test.ts.
 * It reads TypeScript through typescript 6, which pnpm-workspace.yaml gives it; without that it would read
 * one module and find nothing, so the same test counts the modules read.
 */

/** What each package may import of the others. The portal's built pages are an artefact, not an import. */
const PACKAGES = {
  engine: [],
  api: ['engine'],
  ui: ['engine'],
  portal: ['engine', 'api', 'ui'],
  editor: ['engine', 'api', 'ui'],
  server: ['engine', 'api'],
}

/** What each folder of engine/src may import of the others; a folder without an entry here is refused. */
const BOTTOM = ['canonical', 'problems']
/** What reads files of XML stands on this; it reports problems, whose sentences have the languages of the model. */
const XML = ['xml']
const MODEL = [...BOTTOM, 'definition', 'feel', 'dmn', 'forms', 'calendar', 'format', 'letters']
const READERS = [...MODEL, 'kernel', 'blocks']
const ENGINE_FOLDERS = {
  canonical: [],
  problems: [],
  definition: BOTTOM,
  feel: BOTTOM,
  dmn: [...BOTTOM, 'definition', 'feel'],
  xml: [...BOTTOM, 'definition'],
  // Looks at any graph of steps; it knows neither definitions nor BPMN.
  soundness: [],
  'dmn-xml': [...BOTTOM, ...XML, 'definition', 'feel', 'dmn'],
  zones: [...BOTTOM, 'feel'],
  forms: [...BOTTOM, 'definition', 'feel', 'calendar', 'format'],
  // The calendar's reasons are sentences with dates in them; dates are written by format, which reads them from calendar.
  calendar: [...BOTTOM, 'definition', 'feel', 'format'],
  format: [...BOTTOM, 'definition', 'calendar'],
  letters: [...BOTTOM, 'definition', 'feel', 'format'],
  kernel: MODEL,
  blocks: [...MODEL, 'kernel'],
  checks: [...READERS, 'soundness'],
  versions: [...READERS, 'checks'],
  bpmn: [...READERS, ...XML, 'soundness'],
  fim: READERS,
  package: READERS,
  ports: [...MODEL, 'kernel'],
  runner: [...READERS, 'ports'],
  testing: [...READERS, 'ports', 'runner', 'checks', 'versions'],
}

/**
 * What each folder of server/src may not import: http → features → db, with workers and connectors beside features,
 * letters (the PDF renderer) and document-store knowing nobody, and start putting everything together.
 */
const SERVER_FOLDERS = {
  'document-store': ['http', 'features', 'workers', 'connectors', 'letters', 'db', 'start'],
  db: ['http', 'features', 'workers', 'connectors', 'letters', 'start'],
  letters: ['http', 'features', 'workers', 'connectors', 'db', 'start'],
  connectors: ['http', 'features', 'workers', 'db', 'start'],
  features: ['http', 'workers', 'start'],
  workers: ['http', 'start'],
  http: ['start'],
}

/** Tests and what they are given; neither ships. */
const TEST = '[.](test|fixture)[.]tsx?$'
const anyOf = (names) => `(${names.join('|')})`

const packageDirections = Object.entries(PACKAGES).map(([name, allowed]) => {
  const others = Object.keys(PACKAGES).filter((other) => other !== name && !allowed.includes(other))
  return {
    name: `package-direction-${name}`,
    comment: `${name} may import ${allowed.length === 0 ? 'no other package' : `only ${allowed.join(', ')}`}.`,
    severity: 'error',
    from: { path: `^packages/${name}/` },
    to: {
      path: `(^packages/${anyOf(others)}/)|(^@laufzettel/${anyOf(others)}(/|$))`,
      pathNot: name === 'server' ? '(^packages/portal/dist/)|(^@laufzettel/portal/(render|assets|package[.]json))' : undefined,
    },
  }
})

const engineFolders = Object.entries(ENGINE_FOLDERS).map(([name, allowed]) => ({
  name: `engine-order-${name}`,
  comment: `engine/src/${name} may import ${allowed.length === 0 ? 'no other folder' : `only ${allowed.join(', ')}`}.`,
  severity: 'error',
  from: { path: `^packages/engine/src/${name}/`, pathNot: TEST },
  to: {
    path: '^packages/engine/src/',
    pathNot: [
      `^packages/engine/src/${anyOf([name, ...allowed])}/`,
      // The two languages of a problem's sentence are the model's, those of a function's help too.
      ...(name === 'problems' || name === 'feel' ? ['^packages/engine/src/definition/basics[.]ts$'] : []),
    ],
  },
}))

const serverFolders = Object.entries(SERVER_FOLDERS).map(([name, forbidden]) => ({
  name: `server-order-${name}`,
  comment: `server/src/${name} may not import ${forbidden.join(', ')}.`,
  severity: 'error',
  from: { path: `^packages/server/src/${name}/`, pathNot: TEST },
  to: { path: `^packages/server/src/${anyOf(forbidden)}/` },
}))

module.exports = {
  forbidden: [
    ...packageDirections,
    ...engineFolders,
    ...serverFolders,
    {
      name: 'engine-folder-unknown',
      comment: 'A new folder of the engine needs its place in the order: add it to ENGINE_FOLDERS.',
      severity: 'error',
      from: { path: '^packages/engine/src/[^/]+/', pathNot: `^packages/engine/src/${anyOf(Object.keys(ENGINE_FOLDERS))}/` },
      to: {},
    },
    {
      name: 'front-door',
      comment: "Another package's files are reached through its front doors (exports in its package.json) only.",
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/[^/]+/src/', pathNot: ['^packages/$1/', '^packages/[^/]+/src/((testing|dmn-xml|bpmn|zones)/)?index[.]ts$', '[.]css$'] },
    },
    {
      name: 'no-node-in-pure',
      comment: 'engine and api run in browser and server alike: no Node modules.',
      severity: 'error',
      from: { path: '^packages/(engine|api)/src/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-node-in-pages',
      comment: 'ui, portal and editor run in the browser, or are rendered without touching the machine.',
      severity: 'error',
      from: { path: '^packages/(ui|portal|editor)/src/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'database-driver-in-db',
      comment: 'Only server/src/db talks to a database.',
      severity: 'error',
      from: { path: '^packages/', pathNot: ['^packages/server/src/db/', TEST] },
      to: { path: '(^|/)node_modules/(better-sqlite3|pg|kysely)/|^(better-sqlite3|pg|kysely)$|^(node:)?sqlite$' },
    },
    {
      name: 'react-flow-in-canvas',
      comment: 'Only editor/src/canvas knows React Flow.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/editor/src/canvas/' },
      to: { path: '(^|/)node_modules/@xyflow/|^@xyflow/' },
    },
    {
      name: 'no-cycle',
      comment: 'Modules that need each other at run time cannot be understood apart. Types may refer to each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere hides an edge from every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@laufzettel/portal/(render|assets)' },
    },
    {
      name: 'no-undeclared-dependency',
      comment: 'What a package imports stands in its package.json.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: TEST },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tests-stay-tests',
      comment: 'Nothing that ships imports a test.',
      severity: 'error',
      from: { pathNot: [TEST, '^tests/'] },
      to: { path: `(^tests/)|(${TEST})` },
    },
  ],
  options: {
    exclude: { path: '^packages/[^/]+/dist/' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@laufzettel/source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
    },
  },
}
