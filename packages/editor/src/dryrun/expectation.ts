import {
  type CaseState,
  evaluateCase,
  type LetterDocument,
  type Run,
  type Scenario,
  type Tagged,
  type World,
} from '@laufzettel/engine'
import { sourcePath } from '@laufzettel/engine/testing'
import { watch } from '../watch.ts'

/** What a run ended with, as a test case expects it: the path, dates and numbers of results, letters with amounts. */
export function expectationOf(world: World, state: CaseState, now: string): Scenario['expect'] {
  const values = resultValues(world, state, now)
  const letters = lettersOf(state)
  return {
    path: sourcePath(state),
    ...(Object.keys(values).length === 0 ? {} : { values }),
    ...(letters.length === 0 ? {} : { letters }),
    ended: state.status === 'ended',
  }
}

/** What the rules of the model gave, each whole, by FEEL expression: `result.tax`. */
export function caseResults(world: World, state: CaseState, now: string): readonly { readonly source: string; readonly value: Tagged }[] {
  const names = world.definition.definition.steps.flatMap(({ block, config }) =>
    block === 'rule' && typeof config.result === 'string' ? [config.result] : [],
  )
  return [...new Set(names)].flatMap((name) => {
    const found = evaluateCase(world, state, now, `result.${name}`, watch())
    return found.ok && found.value !== null ? [{ source: `result.${name}`, value: found.value }] : []
  })
}

/**
 * Numbers and dates that the rules gave, by FEEL expression: `result.tax.total`, and those of each element of a list:
 * `result.tax.years[1].amount`.
 */
function resultValues(world: World, state: CaseState, now: string): Record<string, Tagged> {
  return Object.fromEntries(caseResults(world, state, now).flatMap(({ source, value }) => figuresIn(source, value)))
}

function figuresIn(source: string, value: Tagged): readonly (readonly [string, Tagged])[] {
  if (isFigure(value)) return [[source, value]]
  // A list inside the element of another one repeats in detail what the outer one says.
  if (Array.isArray(value)) return source.endsWith(']') || source.includes('].') ? [] : value.flatMap((member, at) => figuresIn(`${source}[${at + 1}]`, member))
  if (value === null || typeof value !== 'object' || !isPlain(value)) return []
  return Object.entries(value).flatMap(([key, member]) => (WORD.test(key) ? figuresIn(`${source}.${key}`, member as Tagged) : []))
}

/** Names that FEEL reads in a path as they are. */
const WORD = /^[A-Za-z]\w*$/

/** A context, no tagged date or duration. */
export function isPlain(value: object): value is Readonly<Record<string, Tagged>> {
  return Object.keys(value).every((key) => !key.startsWith('$'))
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
