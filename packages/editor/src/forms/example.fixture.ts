import { readFileSync } from 'node:fs'
import type { ParameterRevision, ProcessDefinition } from '@laufzettel/engine'

const folder = new URL('../../../../examples/hundesteuer/', import.meta.url)

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T
}

/** The dog tax example, fresh for each test. */
export function exampleDefinition(): ProcessDefinition {
  return read('process.json')
}

export function exampleParameters(): ParameterRevision[] {
  return read('parameters.json')
}
