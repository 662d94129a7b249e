import { expect, it } from 'vitest'
import { schemaText } from '../../tools/bpmn-schema.ts'
import { readTracked } from './tracked-files.ts'

it('the schema of BPMN in the engine is what the schemas of the standard say', () => {
  expect(readTracked('packages/engine/src/bpmn/generated/schema.ts')).toBe(schemaText())
})
