import { type LogicPart, logicParts } from './logic-parts.ts'
import type { ProcessDefinition } from './process-definition.ts'

/** An expression of a definition and where it stands (`flows/f_x7k2m9qd/condition`). */
export interface PlacedExpression {
  readonly source: string
  readonly place: string
  readonly kind: 'expression' | 'unary-tests'
}

type Add = (source: string | undefined, place: string, kind?: PlacedExpression['kind']) => void

/**
 * Every FEEL expression of a definition outside its steps' settings (their blocks know those), in the order
 * of the model.
 */
export function expressionsOf(definition: ProcessDefinition): PlacedExpression[] {
  const found: PlacedExpression[] = []
  const add: Add = (source, place, kind = 'expression') => {
    if (source !== undefined) found.push({ source, place, kind })
  }
  add(definition.caseName.title, 'caseName/title')
  for (const form of definition.forms) {
    for (const page of form.pages) {
      add(page.visible, `forms/${form.key}/pages/${page.key}/visible`)
      for (const placement of page.groups.flatMap((group) => group.placements)) {
        const place = `forms/${form.key}/placements/${placement.key}`
        if (typeof placement.required === 'string') add(placement.required, `${place}/required`)
        add(placement.visible, `${place}/visible`)
        add(placement.prefill, `${place}/prefill`)
        for (const validation of placement.validations ?? [])
          add(validation.rule, `${place}/validations/${validation.key}`)
      }
    }
  }
  for (const flow of definition.flows) add(flow.condition, `flows/${flow.key}/condition`)
  for (const decision of definition.decisions) {
    const place = `decisions/${decision.key}`
    add(decision.on, `${place}/on`)
    for (const part of logicParts(decision)) expressionsOfLogic(part, add)
  }
  for (const letter of definition.letters) {
    const place = `letters/${letter.key}`
    add(letter.notification?.remedyPeriod, `${place}/notification/remedyPeriod`)
    for (const inline of letter.subject) if ('expression' in inline) add(inline.expression, `${place}/subject`)
    for (const block of letter.body) {
      const at = `${place}/body/${block.key}`
      add(block.when, at)
      const rows = 'rows' in block ? block.rows : []
      for (const row of rows) {
        add(row.when, `${at}/${row.key}`)
        add(row.each, `${at}/${row.key}`)
      }
      const content = 'content' in block ? block.content : rows.flatMap((row) => [...row.label, ...row.value])
      for (const inline of content) if ('expression' in inline) add(inline.expression, at)
    }
  }
  return found
}

function expressionsOfLogic({ place, logic }: LogicPart, add: Add): void {
  if (logic.kind === 'calculation') {
    for (const entry of logic.entries) add(entry.expression, `${place}/entries/${entry.key}`)
    add(logic.result, `${place}/result`)
    return
  }
  for (const input of logic.inputs) add(input.expression, `${place}/inputs/${input.key}`)
  for (const { key, values } of logic.outputs) {
    add(values, `${place}/outputs/${key}`, 'unary-tests')
    // Where they give the order, they are read as a list (dmn/boxed/table.ts).
    if (values !== undefined && (logic.hitPolicy === 'P' || logic.hitPolicy === 'O')) {
      add(`[${values}]`, `${place}/outputs/${key}`)
    }
  }
  for (const row of logic.rows) {
    for (const [column, cell] of row.when.entries()) add(cell, `${place}/rows/${row.key}/when/${column}`, 'unary-tests')
    for (const [column, cell] of row.then.entries()) add(cell, `${place}/rows/${row.key}/then/${column}`)
  }
}
