import { type LogicPart, logicParts } from './logic-parts.ts'
import type { ProcessDefinition } from './process-definition.ts'

/** An expression of a definition and where it stands (`flows/f_x7k2m9qd/condition`). */
export interface PlacedExpression {
  readonly source: string
  readonly place: string
  readonly kind: 'expression' | 'unary-tests'
}

/** Where an expression is kept: a member of an object or an element of a list, absent or not text where there is none. */
type Visit = <T extends object>(owner: T, member: keyof T, place: string, kind?: PlacedExpression['kind']) => void

/**
 * Every FEEL expression of a definition outside its steps' settings (their blocks know those), in the order
 * of the model.
 */
export function expressionsOf(definition: ProcessDefinition): PlacedExpression[] {
  const found: PlacedExpression[] = []
  visitExpressions(definition, (owner, member, place, kind = 'expression') => {
    const source: unknown = owner[member]
    if (typeof source === 'string') found.push({ source, place, kind })
  })
  return found
}

/**
 * Writes the expressions of one place anew, in a definition that may be changed; true when one of them became another.
 */
export function rewriteExpressions(
  definition: ProcessDefinition,
  place: string,
  rewrite: (source: string) => string,
): boolean {
  let changed = false
  visitExpressions(definition, (owner, member, at) => {
    const source: unknown = owner[member]
    if (at !== place || typeof source !== 'string') return
    const text = rewrite(source)
    if (text === source) return
    owner[member] = text as never
    changed = true
  })
  return changed
}

function visitExpressions(definition: ProcessDefinition, visit: Visit): void {
  visit(definition.caseName, 'title', 'caseName/title')
  for (const form of definition.forms) {
    for (const page of form.pages) {
      visit(page, 'visible', `forms/${form.key}/pages/${page.key}/visible`)
      for (const placement of page.groups.flatMap((group) => group.placements)) {
        const place = `forms/${form.key}/placements/${placement.key}`
        visit(placement, 'required', `${place}/required`)
        visit(placement, 'visible', `${place}/visible`)
        visit(placement, 'prefill', `${place}/prefill`)
        for (const validation of placement.validations ?? []) {
          visit(validation, 'rule', `${place}/validations/${validation.key}`)
        }
      }
    }
  }
  for (const flow of definition.flows) visit(flow, 'condition', `flows/${flow.key}/condition`)
  for (const step of definition.steps) visitStep(step, visit)
  for (const decision of definition.decisions) {
    visit(decision, 'on', `decisions/${decision.key}/on`)
    for (const part of logicParts(decision)) visitLogic(part, visit)
  }
  for (const letter of definition.letters) {
    const place = `letters/${letter.key}`
    if (letter.notification) visit(letter.notification, 'remedyPeriod', `${place}/notification/remedyPeriod`)
    for (const inline of letter.subject) if ('expression' in inline) visit(inline, 'expression', `${place}/subject`)
    for (const block of letter.body) {
      const at = `${place}/body/${block.key}`
      visit(block, 'when', at)
      const rows = 'rows' in block ? block.rows : []
      for (const row of rows) {
        visit(row, 'when', `${at}/${row.key}`)
        visit(row, 'each', `${at}/${row.key}`)
      }
      const content = 'content' in block ? block.content : rows.flatMap((row) => [...row.label, ...row.value])
      for (const inline of content) if ('expression' in inline) visit(inline, 'expression', at)
    }
  }
}

/** What the graph knows of a step, whatever its block. */
function visitStep(step: ProcessDefinition['steps'][number], visit: Visit): void {
  const place = `steps/${step.key}`
  for (const mapping of step.inputs ?? []) visit(mapping, 'value', `${place}/inputs/${mapping.name}`)
  for (const mapping of step.outputs ?? []) visit(mapping, 'value', `${place}/outputs/${mapping.name}`)
  const { repeats } = step
  if (repeats === undefined) return
  if (repeats.kind === 'loop') return visit(repeats, 'condition', `${place}/repeats/condition`)
  for (const member of ['count', 'collection', 'completion'] as const) visit(repeats, member, `${place}/repeats/${member}`)
  for (const event of repeats.complex ?? []) visit(event, 'condition', `${place}/repeats/complex`)
  if (repeats.into) visit(repeats.into, 'value', `${place}/repeats/into`)
}

function visitLogic({ place, logic }: LogicPart, visit: Visit): void {
  if (logic.kind === 'calculation') {
    for (const entry of logic.entries) visit(entry, 'expression', `${place}/entries/${entry.key}`)
    visit(logic, 'result', `${place}/result`)
    return
  }
  for (const input of logic.inputs) visit(input, 'expression', `${place}/inputs/${input.key}`)
  for (const output of logic.outputs) {
    visit(output, 'values', `${place}/outputs/${output.key}`, 'unary-tests')
    // Where they give the order, they are read as a list (dmn/boxed/table.ts).
    if (output.values !== undefined && (logic.hitPolicy === 'P' || logic.hitPolicy === 'O')) {
      visit({ list: `[${output.values}]` }, 'list', `${place}/outputs/${output.key}`)
    }
  }
  for (const row of logic.rows) {
    for (const column of row.when.keys()) visit(row.when, column, `${place}/rows/${row.key}/when/${column}`, 'unary-tests')
    for (const column of row.then.keys()) visit(row.then, column, `${place}/rows/${row.key}/then/${column}`)
  }
}
