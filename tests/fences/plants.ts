/** A violation of one wall: the file that commits it, the tool that must see it, and what the tool must say. */
export interface Plant {
  readonly wall: string
  readonly says: string
  readonly tool: 'types' | 'lint' | 'cruise'
  readonly path: string
  readonly source: string
}

/** A folder of a package imports a module that it may not. */
function wrongImport(wall: string, folder: string, target: string, says: string): Plant {
  return { wall, says, tool: 'cruise', path: `packages/${folder}/planted-${wall}.ts`, source: `import '${target}'\n` }
}

/** A package without Node and DOM types names something of theirs; TypeScript does not know it. */
function wrongWorld(packageName: string, name: string, expression: string): Plant {
  return {
    wall: `Cannot find name '${name}'`,
    says: `${expression} in ${packageName}`,
    tool: 'types',
    path: `packages/${packageName}/src/planted-${name.toLowerCase()}.ts`,
    source: `export const planted = ${expression}\n`,
  }
}

function clockOrChance(file: string, expression: string): Plant {
  return {
    wall: 'no-clock-or-chance',
    says: `${expression} in the engine`,
    tool: 'lint',
    path: `packages/engine/src/kernel/planted-${file}.ts`,
    source: `export const planted = ${expression}\n`,
  }
}

const engine = (folder: string) => `engine/src/${folder}`
const server = (folder: string) => `server/src/${folder}`

export const PLANTS: readonly Plant[] = [
  wrongImport('package-direction-engine', 'engine/src', '@laufzettel/api', 'the engine imports the API'),
  wrongImport('package-direction-api', 'api/src', '@laufzettel/server', 'the API imports the server'),
  wrongImport('package-direction-ui', 'ui/src', '@laufzettel/api', 'the design system imports the API'),
  wrongImport('package-direction-portal', 'portal/src', '@laufzettel/server', 'the portal imports the server'),
  wrongImport('package-direction-editor', 'editor/src', '@laufzettel/server', 'the editor imports the server'),
  wrongImport(
    'package-direction-server',
    'server/src',
    '../../portal/src/index.ts',
    "the server imports the portal's sources",
  ),
  wrongImport(
    'front-door',
    'server/src',
    '../../engine/src/canonical/hash.ts',
    "the server goes past the engine's front door",
  ),

  wrongImport('engine-order-canonical', engine('canonical'), '../definition/basics.ts', 'canonical imports definition'),
  wrongImport('engine-order-problems', engine('problems'), '../canonical/hash.ts', 'problems import canonical'),
  wrongImport('engine-order-definition', engine('definition'), '../kernel/target.ts', 'definition imports the kernel'),
  wrongImport('engine-order-feel', engine('feel'), '../dmn/target.ts', 'FEEL imports decision tables'),
  wrongImport('engine-order-dmn', engine('dmn'), '../forms/target.ts', 'decision tables import forms'),
  wrongImport('engine-order-dmn-xml', engine('dmn-xml'), '../kernel/target.ts', 'DMN files import the kernel'),
  wrongImport('engine-order-xml', engine('xml'), '../dmn/target.ts', 'XML imports decision tables'),
  wrongImport(
    'engine-order-soundness',
    engine('soundness'),
    '../definition/basics.ts',
    'the soundness of flows imports definition',
  ),
  wrongImport('engine-order-bpmn', engine('bpmn'), '../runner/target.ts', 'BPMN files import the runner'),
  wrongImport('engine-order-zones', engine('zones'), '../dmn/target.ts', 'time zones import decision tables'),
  wrongImport('engine-order-forms', engine('forms'), '../kernel/target.ts', 'forms import the kernel'),
  wrongImport('engine-order-calendar', engine('calendar'), '../kernel/target.ts', 'the calendar imports the kernel'),
  wrongImport('engine-order-letters', engine('letters'), '../blocks/target.ts', 'letters import blocks'),
  wrongImport('engine-order-kernel', engine('kernel'), '../ports/target.ts', 'the kernel imports a port'),
  wrongImport('engine-order-blocks', engine('blocks'), '../runner/target.ts', 'blocks import the runner'),
  wrongImport('engine-order-ports', engine('ports'), '../runner/target.ts', 'ports import the runner'),
  wrongImport('engine-order-checks', engine('checks'), '../runner/target.ts', 'checks import the runner'),
  wrongImport('engine-order-versions', engine('versions'), '../runner/target.ts', 'versions import the runner'),
  wrongImport('engine-order-runner', engine('runner'), '../testing/index.ts', 'the runner imports testing'),
  wrongImport(
    'engine-folder-unknown',
    engine('attic'),
    '../canonical/hash.ts',
    'a folder without a place in the order',
  ),

  wrongImport('server-order-db', server('db'), '../features/target.ts', 'the database folder imports a feature'),
  wrongImport(
    'server-order-letters',
    server('letters'),
    '../db/target.ts',
    'the PDF renderer imports the database folder',
  ),
  wrongImport(
    'server-order-document-store',
    server('document-store'),
    '../db/target.ts',
    'the store of documents imports the database folder',
  ),
  wrongImport('server-order-http', server('http'), '../start/target.ts', 'HTTP imports what puts the server together'),
  wrongImport('server-order-features', server('features/cases'), '../../http/target.ts', 'a feature imports HTTP'),
  wrongImport('server-order-workers', server('workers'), '../http/target.ts', 'a worker imports HTTP'),
  wrongImport(
    'server-order-connectors',
    server('connectors'),
    '../db/target.ts',
    'a connector imports the database folder',
  ),
  wrongImport('database-driver-in-db', server('features'), 'better-sqlite3', 'a feature talks to SQLite'),
  wrongImport('react-flow-in-canvas', 'editor/src/steps', '@xyflow/react', 'the step list knows React Flow'),
  wrongImport('no-node-in-pure', engine('runner'), 'node:fs', 'the engine reads files'),
  wrongImport('no-node-in-pages', 'portal/src', 'node:fs', 'the portal reads files'),
  wrongImport('no-unresolvable', 'api/src', './gone.ts', 'an import that leads nowhere'),
  wrongImport('no-undeclared-dependency', 'api/src', 'fast-check', 'a package of the root, not of the API'),
  wrongImport('tests-stay-tests', 'api/src', './target.test.ts', 'something that ships imports a test'),
  wrongImport('no-cycle', engine('versions'), './target.ts', 'two modules need each other'),

  wrongWorld('engine', 'process', 'process.env'),
  wrongWorld('engine', 'Buffer', "Buffer.from('')"),
  wrongWorld('engine', 'document', 'document.title'),
  wrongWorld('engine', 'fetch', "fetch('/')"),
  wrongWorld('api', 'process', 'process.env'),
  wrongWorld('api', 'document', 'document.title'),

  clockOrChance('date-now', 'Date.now()'),
  clockOrChance('new-date', 'new Date()'),
  clockOrChance('math-random', 'Math.random()'),
  clockOrChance('performance-now', 'performance.now()'),
  clockOrChance('random-uuid', 'crypto.randomUUID()'),
]

/** Modules that the planted imports lead to, so that an edge exists whatever the tree holds today. */
export const TARGETS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['kernel', 'dmn', 'forms', 'blocks', 'ports', 'runner'].map((folder) => [
      `packages/engine/src/${folder}/target.ts`,
      'export {}\n',
    ]),
  ),
  ...Object.fromEntries(
    ['features', 'http', 'db', 'start'].map((folder) => [`packages/server/src/${folder}/target.ts`, 'export {}\n']),
  ),
  'packages/api/src/target.test.ts': 'export {}\n',
  'packages/engine/src/versions/target.ts': "import './planted-no-cycle.ts'\n",
}
