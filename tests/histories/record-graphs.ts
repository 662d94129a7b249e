import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from '@laufzettel/engine'
import { PATTERNS } from '../patterns/index.ts'
import { Play } from '../patterns/play.ts'

/**
 * Records what the kernel of this version decides on graphs: `record-graphs.ts <version>`. Each play of the workflow
 * patterns with its definition, every command and the facts it gave. Done once per released version.
 */
const [version = '0.1.0'] = process.argv.slice(2)
const most = 40
const graphs: unknown[] = []
for (const { number, name, prove } of PATTERNS) {
  Play.recorded = []
  prove?.()
  for (const play of Play.recorded.filter(({ case: { batches } }) => batches.length <= most && batches.every(({ facts }) => facts.length < 200))) {
    const { world, batches } = play.case
    graphs.push({ number, name, definition: world.definition.definition, called: world.called.map(({ definition }) => definition), batches })
  }
}
writeFileSync(join(import.meta.dirname, `graphs-${version}.json`), `${canonicalJson(graphs)}\n`)
