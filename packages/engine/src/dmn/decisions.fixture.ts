import type { Tagged } from '../canonical/tagged-value.ts'
import type { Decision, Row, Table } from '../definition/decision.ts'
import type { Parameter, ParameterRevision } from '../definition/parameter.ts'
import { type Scope, scopeOf } from '../feel/scope.ts'
import { fromTagged, toTagged } from '../feel/tagged.ts'
import { isContext } from '../feel/value.ts'
import { EUROPE_BERLIN } from '../feel/zones/europe-berlin.ts'
import { linkDecisions } from './decision-library.ts'
import { evaluateDecision } from './evaluate-decision.ts'
import type { DecisionOptions } from './prepare-decision.ts'

/** Small decisions, parameters and cases for the tests of this folder. */
export const OPTIONS: DecisionOptions = { now: '2026-03-15T11:00:00.000Z', zone: EUROPE_BERLIN }
export const text = (de: string) => ({ de, en: de })

export function calculation(
  key: string,
  result: string,
  more: Partial<Decision> = {},
  entries: Record<string, string> = {},
): Decision {
  return {
    key,
    names: text(key),
    norms: [],
    formal: [],
    logic: {
      kind: 'calculation',
      entries: Object.entries(entries).map(([name, expression], index) => ({
        key: `e_${index}`,
        name,
        label: text(name),
        expression,
        norms: [`n_${name}`],
      })),
      result,
    },
    ...more,
  }
}

export function row(key: string, when: string[], then: string[], more: Partial<Row> = {}): Row {
  return { key, when, then, norms: [`n_${key}`], ...more }
}

export function table(hitPolicy: Table['hitPolicy'], rows: Row[], more: Partial<Table> = {}): Decision {
  return {
    key: 'answer',
    names: text('answer'),
    norms: ['n_answer'],
    formal: [],
    logic: {
      kind: 'table',
      hitPolicy,
      inputs: [{ key: 'c_age', label: text('age'), expression: 'age', type: 'number' }],
      outputs: [{ key: 'o_rate', name: 'rate', label: text('rate'), type: 'any' }],
      rows,
      ...more,
    },
  }
}

export function parameter(key: string, more: Partial<Parameter> = {}): Parameter {
  return { key, label: text(key), type: 'number', norms: [], overridable: true, ...more }
}

export function revision(
  key: string,
  value: string,
  validFrom: string,
  more: Partial<ParameterRevision> = {},
): ParameterRevision {
  return {
    format: 1,
    key,
    tenant: 'town',
    process: 'dogTax',
    parameter: 'regularRate',
    value: { $number: value },
    validFrom,
    knownSince: '2020-01-01T00:00:00.000Z',
    ...more,
  }
}

export function caseScope(values: Record<string, Tagged>): Scope {
  const read = fromTagged(values)
  if (!read.ok || !isContext(read.value)) throw new Error('not a context')
  return scopeOf(read.value)
}

export function library(
  decisions: Decision[],
  parameters: Parameter[] = [],
  revisions: ParameterRevision[] = [],
  chain = ['town', 'state'],
) {
  const linked = linkDecisions(decisions, parameters, revisions, chain)
  if (!linked.ok) throw new Error(JSON.stringify(linked.problems))
  return linked.value
}

export function decide(decisions: Decision[], values: Record<string, Tagged>, key = 'answer', options = OPTIONS) {
  const result = evaluateDecision(library(decisions), key, undefined, caseScope(values), options)
  return { ...result, tagged: toTagged(result.value), names: result.warnings.map((warning) => warning.name) }
}

export const number = (value: string) => ({ $number: value })
export const age = (value: string) => ({ age: number(value) })
