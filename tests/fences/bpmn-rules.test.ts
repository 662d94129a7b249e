import { BPMN_RULES } from '@laufzettel/engine/bpmn'
import { expect, it } from 'vitest'
import { bpmnRulesPage } from '../../tools/bpmn-rules-page.ts'
import { readTracked } from './tracked-files.ts'

it('the page of the rules of BPMN lists each of them, and is what docs/bpmn-rules.md says', () => {
  const page = bpmnRulesPage()
  expect(BPMN_RULES.filter(({ name }) => !page.includes(`| ${name.replace(/^bpmn-/, '')} |`))).toEqual([])
  expect(readTracked('docs/bpmn-rules.md'), 'run `npm run docs`').toBe(page)
})
