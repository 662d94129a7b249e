import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exampleWorld } from '@laufzettel/engine/testing'
import type { World } from '@laufzettel/engine'

export const EXAMPLES = join(import.meta.dirname, '../../examples')

export function exampleNames(): string[] {
  return readdirSync(EXAMPLES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

export function readExample(name: string, file: string): unknown {
  return JSON.parse(readFileSync(join(EXAMPLES, name, file), 'utf8'))
}

/** The world of an example; throws with the problems where it cannot be published. */
export function worldOfExample(name: string): World {
  const world = exampleWorld({
    definition: readExample(name, 'process.json'),
    parameters: readExample(name, 'parameters.json') as never,
    authority: readExample(name, 'authority.json') as never,
    land: 'HE',
  })
  if (!world.ok) throw new Error(JSON.stringify(world.problems, null, 2))
  return world.value
}
