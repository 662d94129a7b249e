import { readFileSync } from 'node:fs'
import type { ParameterRevision, ProcessDefinition } from '@laufzettel/engine'
import { exampleDraft } from '../document/example.fixture.ts'

const parameters = readFileSync(new URL('../../../../examples/hundesteuer/parameters.json', import.meta.url), 'utf8')

/** The dog tax example, fresh for each test. */
export function exampleDefinition(): ProcessDefinition {
  return exampleDraft().definition
}

/** The published values that go with it. */
export function exampleParameters(): ParameterRevision[] {
  return JSON.parse(parameters) as ParameterRevision[]
}
