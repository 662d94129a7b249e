import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from '@laufzettel/engine'
import { memoryJournal, runScenario } from '@laufzettel/engine/testing'
import { worldOfExample } from '../examples/example-folders.ts'

/**
 * Records the histories of an example's scenarios as this version writes them: `record.ts <example> <version>`.
 * Done once per released version; recorded files are never written again.
 */
const [example = 'hundesteuer', version = '0.1.0'] = process.argv.slice(2)
const world = worldOfExample(example)
for (const scenario of world.definition.definition.scenarios) {
  const journal = memoryJournal()
  const { state } = await runScenario(journal, world, scenario, 'recorded')
  if (state === null) continue
  const batches = await journal.batches('recorded', state.caseId)
  const history = { name: scenario.names.de, batches, state }
  writeFileSync(join(import.meta.dirname, `${example}-${version}-${scenario.key}.json`), `${canonicalJson(history)}\n`)
}
