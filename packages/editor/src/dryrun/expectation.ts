import {
  type CaseState,
  evaluateCase,
  type LetterDocument,
  type Run,
  type Scenario,
  type Tagged,
  type World,
} from '@laufzettel/engine'
import { watch } from '../watch.ts'

/** What a run ended with, as a test case expects it: the path, dates and numbers of results, letters with amounts. */
export function expectationOf(world: World, state: CaseState, now: string): Scenario['expect'] {
  const values = resultValues(world, state, now)
  const letters = lettersOf(state)
  return {
    path: state.path.map(({ step }) => step),
    ...(Object.keys(values).length === 0 ? {} : { values }),
    ...(letters.length === 0 ? {} : { letters }),
    ended: state.status === 'ended',
  }
}

/** Numbers and dates that the rules of the model gave, by FEEL expression: `result.tax.total`. */
export function resultValues(world: World, state: CaseState, now: string): Record<string, Tagged> {
  const names = world.definition.definition.steps.flatMap(({ block, config }) =>
    block === 'rule' && typeof config.result === 'string' ? [config.result] : [],
  )
  const values: Record<string, Tagged> = {}
  for (const name of new Set(names)) {
    const found = evaluateCase(world, state, now, `result.${name}`, watch())
    if (!found.ok) continue
    if (isFigure(found.value)) values[`result.${name}`] = found.value
    else if (found.value !== null && typeof found.value === 'object' && !Array.isArray(found.value)) {
      for (const [key, value] of Object.entries(found.value)) {
        if (typeof value !== 'number' && isFigure(value)) values[`result.${name}.${key}`] = value
      }
    }
  }
  return values
}

function isFigure(value: Tagged): boolean {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  return Object.keys(value).length === 1 && (typeof value.$number === 'string' || typeof value.$date === 'string')
}

function lettersOf(state: CaseState): NonNullable<Scenario['expect']['letters']> {
  const last = new Map(Object.entries(state.letters).map(([id, letter]) => [letter.template, { id, letter }]))
  return [...last.values()].map(({ id, letter }) => {
    const document = Object.values(state.vault).find((vault) => id in vault.letters)?.letters[id]
    const says = document === undefined ? [] : amountsIn(document)
    const { notified, remedyUntil } = letter.posted ?? { notified: null, remedyUntil: null }
    return {
      letter: letter.template,
      ...(says.length === 0 ? {} : { says }),
      ...(notified === null ? {} : { notified: notified.date }),
      ...(remedyUntil === null ? {} : { remedyUntil: remedyUntil.date }),
    }
  })
}

/** Amounts in euros as the letter prints them, each once, with plain spaces. */
export function amountsIn({ body }: LetterDocument): string[] {
  const lines = body.flatMap((node) => ('rows' in node ? node.rows.map(({ value }) => value) : [node.runs]))
  const text = lines.map(plainText).join('\n')
  return [...new Set(text.match(/\d{1,3}(?:\.\d{3})*,\d{2} €/g) ?? [])]
}

export function plainText(runs: readonly Run[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .replace(/[\u00a0\u202f]/g, ' ')
}
