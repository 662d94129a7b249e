import { type Problem, problem } from '../../problems/problem.ts'
import type { BpmnFile } from '../read-bpmn.ts'
import { short } from '../reading.ts'
import { BpmnModel } from './bpmn-model.ts'
import { BPMN_RULES } from './index.ts'
import type { ModelElement } from './model-element.ts'

/** More findings than this help nobody. */
const MOST = 100

/**
 * Holds a file against every rule of the BPMN standard (docs/bpmn-rules.md). Each problem names the element, its line
 * and, as place, its id, or that of the element around it. `imports` holds the files that this one imports, by location; without it nobody looks whether
 * they exist.
 */
export function checkRules(file: BpmnFile, imports?: ReadonlyMap<string, BpmnFile>): readonly Problem[] {
  const model = new BpmnModel(file, imports)
  const found: Problem[] = []
  for (const rule of BPMN_RULES) {
    for (const { element, values } of rule.run(model)) {
      const all = { element: short(element.label), line: String(element.line), ...values }
      found.push(problem(rule.name, all, placeOf(element)))
      if (found.length === MOST) return found
    }
  }
  return found
}

function placeOf(element: ModelElement): string | undefined {
  let at: ModelElement | undefined = element
  while (at !== undefined && at.id === undefined) at = at.parent
  return at?.id
}
