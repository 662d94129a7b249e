import {
  type Decision,
  type DecisionRecord,
  formatDateShort,
  formatMoney,
  type Language,
  type ParameterRevision,
  type ProcessDefinition,
  type Tagged,
} from '@laufzettel/engine'
import type { RuleCard, RuleSubject, RuleSum, RuleTable } from '@laufzettel/portal/render'
import { cite } from './cite.ts'
import { conditionWords } from './condition-words.ts'
import { ruleValues } from './rule-values.ts'
import { dateOf, elementsOf, memberOf, numberOf, textOf } from './tagged-parts.ts'

/** What the card is made of. `revision` finds the revision of a parameter that holds on a day. */
export interface RuleCardSource {
  readonly record: DecisionRecord
  /** Local date-time at which it was recorded. */
  readonly at: string
  readonly definition: ProcessDefinition
  revision(parameter: string, on: string): ParameterRevision | undefined
}

/**
 * How a rule came to its figures, from its record alone; labels come from the definition. It draws every
 * table that was used with the row that fired, and sums of an annual amount by twelfths, where an output has
 * `years` with `year`, `rate`, `months`, `amount`. Anything else is shown as named values.
 */
export function ruleCard(source: RuleCardSource, language: Language): RuleCard {
  const { record, definition, at } = source
  const subjects = record.used
    .filter((used) => elementsOf(memberOf(used.output, 'years')).length > 0)
    .map((used) => subjectOf(used, source, language))
  const year = numberOf(memberOf(record.output, 'followingYear'))
  const amount = numberOf(memberOf(record.output, 'followingAmount'))
  return {
    decision: decisionOf(definition, record.decision)?.names[language] ?? record.decision,
    at,
    subjects,
    totals: elementsOf(memberOf(record.output, 'years')).flatMap((total) => {
      const [of, sum] = [numberOf(memberOf(total, 'year')), numberOf(memberOf(total, 'amount'))]
      return of === null || sum === null ? [] : [{ year: Number(of), amount: sum }]
    }),
    following: year === null || amount === null ? null : { year: Number(year), amount },
    values: subjects.length > 0 ? [] : ruleValues(record, definition, language),
  }
}

const EXEMPT = { de: 'Befreit bis', en: 'Exempt until' } as const satisfies Record<Language, string>

/** What the rule proposes, for the head of the task and its button; null where it makes no amount. */
export function proposalOf(card: RuleCard, language: Language): { years: string; amount: string; how: string } | null {
  if (card.totals.length === 0) return null
  const cents = card.totals.reduce((sum, { amount }) => sum + toCents(amount), 0n)
  const years = card.totals.map(({ year }) => String(year))
  const last = years.pop() ?? ''
  const and = language === 'de' ? 'und' : 'and'
  const sum = card.subjects.length === 1 && card.totals.length === 1 ? card.subjects[0]?.sums[0] : undefined
  const fired = card.subjects[0]?.tables[0]?.rows.find((row) => row.fired)
  const exempt = sum?.factors.find(({ reason }) => reason.kind === 'exempt')
  const how =
    sum === undefined
      ? ''
      : exempt?.reason.kind === 'exempt'
        ? [`${EXEMPT[language]} ${formatDateShort(exempt.reason.until, language)}`, ...exempt.norms].join(', ')
        : [sum.factors.map(({ figure }) => figure).join(' × '), ...(fired?.norms ?? [])].join(', ')
  return { years: years.length === 0 ? last : `${years.join(', ')} ${and} ${last}`, amount: fromCents(cents), how }
}

function subjectOf(record: DecisionRecord, source: RuleCardSource, language: Language): RuleSubject {
  const perYear = record.used.filter((used) => numberOf(memberOf(used.output, 'months')) !== null)
  const assessed = elementsOf(memberOf(record.output, 'years')).map((year) => numberOf(memberOf(year, 'year')))
  const shown = perYear.filter((used) => assessed.includes(numberOf(memberOf(used.output, 'year'))))
  const tables = shown.flatMap((used) => used.used.filter((table) => table.rows !== undefined))
  return {
    title: textOf(memberOf(record.output, 'name')) ?? '',
    tables: distinct(tables.map((table) => tableOf(table, source, language))),
    sums: shown.map((used) => sumOf(used, record, source, language)),
    exemptUntil: dateOf(memberOf(record.output, 'exemptUntil')),
  }
}

function tableOf(record: DecisionRecord, source: RuleCardSource, language: Language): RuleTable {
  const { definition } = source
  const decision = decisionOf(definition, record.decision)
  const table = decision?.logic.kind === 'table' ? decision.logic : undefined
  const figures = table?.outputs.filter((output) => output.type === 'number') ?? []
  const fired = new Map((record.rows ?? []).map((row) => [row.row, row.outputs]))
  return {
    title: decision?.names[language] ?? record.decision,
    norms: cite(definition, decision?.norms ?? []),
    validFrom: usedSince(record, source),
    conditions: table?.inputs.map((input) => input.label[language]) ?? [],
    results: figures.map((output) => output.label[language]),
    rows: (table?.rows ?? []).map((row, index) => ({
      number: index + 1,
      conditions: row.when.map((test) => conditionWords(test, language)),
      norms: cite(definition, row.norms),
      results: figures.map((output) => {
        const recorded = fired.get(row.key)?.[output.name]
        const position = table?.outputs.indexOf(output) ?? -1
        return figureOf(recorded ?? readable(row.then[position] ?? '', record.on, source), language)
      }),
      fired: fired.has(row.key),
    })),
  }
}

/** What a cell of a row that did not fire would have given: a parameter's value on the day that counts. */
function readable(expression: string, on: string, source: RuleCardSource): Tagged {
  const parameter = /^parameter\.(\w+)$/.exec(expression.trim())?.[1]
  return parameter === undefined ? null : (source.revision(parameter, on)?.value ?? null)
}

function usedSince(record: DecisionRecord, source: RuleCardSource): string | null {
  const [used] = record.parameters
  if (used === undefined) return null
  const revision = source.revision(used.parameter, used.on)
  return revision?.key === used.revision ? revision.validFrom : null
}

/** `annual amount × months / 12`: each factor with its reason. */
function sumOf(record: DecisionRecord, subject: DecisionRecord, source: RuleCardSource, language: Language): RuleSum {
  const { definition } = source
  const part = (name: string) => numberOf(memberOf(record.output, name)) ?? '0'
  const year = Number(part('year'))
  const months = Number(part('months'))
  const table = record.used.find((used) => used.rows !== undefined)
  const exemptUntil = dateOf(memberOf(subject.output, 'exemptUntil'))
  const owedFrom = dateOf(stepOf(record, 'owedFrom'))
  const exempt = exemptUntil !== null && months === 0
  const beginning = subject.used.find((used) => dateOf(used.output) === dateOf(memberOf(subject.output, 'liableFrom')))
  const begins = owedFrom?.startsWith(String(year)) === true
  const twelfths = months === 12 ? [] : normsOfStep(record, 'months')
  const exemption = subject.used.find((used) => dateOf(used.output) === exemptUntil)
  return {
    year,
    amount: part('amount'),
    factors: [
      { figure: formatMoney(part('rate'), language), reason: rowReason(table, source, language), norms: [] },
      exempt
        ? {
            figure: '0/12',
            reason: { kind: 'exempt', until: exemptUntil, label: labelOf(definition, exemption, language) },
            norms: cite(definition, exemption?.norms ?? []),
          }
        : {
            figure: `${months}/12`,
            reason: {
              kind: 'months',
              from: `${year}-${String(13 - months).padStart(2, '0')}`,
              to: `${year}-12`,
              start: begins ? owedFrom : null,
              grown: begins && exemptUntil === null ? grownOn(subject, beginning) : null,
            },
            norms: cite(definition, [...(begins ? startNorms(subject, beginning) : []), ...twelfths]),
          },
    ],
  }
}

function rowReason(
  table: DecisionRecord | undefined,
  source: RuleCardSource,
  language: Language,
): RuleSum['factors'][number]['reason'] {
  const decision = table === undefined ? undefined : decisionOf(source.definition, table.decision)
  const logic = decision?.logic.kind === 'table' ? decision.logic : undefined
  const fired = table?.rows?.[0]
  const index = logic?.rows.findIndex((row) => row.key === fired?.row) ?? -1
  const row = logic?.rows[index]
  if (logic === undefined || row === undefined) return { kind: 'label', label: decision?.names[language] ?? '' }
  const because = logic.inputs.flatMap((input, column) => {
    const words = conditionWords(row.when[column] ?? '-', language)
    return words === null ? [] : [{ label: input.label[language], value: words }]
  })
  return { kind: 'row', row: index + 1, because }
}

/** The day on which a puppy is old enough, if that decided the start. */
function grownOn(subject: DecisionRecord, beginning: DecisionRecord | undefined): string | null {
  if (memberOf(subject.output, 'puppy') !== true || beginning === undefined) return null
  return beginning.steps?.map((step) => dateOf(step.value)).find((date) => date !== null) ?? null
}

/** A puppy's start has its own norm: the one of the calculation's steps. */
function startNorms(subject: DecisionRecord, beginning: DecisionRecord | undefined): readonly string[] {
  if (beginning === undefined) return []
  const ofSteps = new Set(beginning.steps?.flatMap((step) => step.norms) ?? [])
  const puppy = memberOf(subject.output, 'puppy') === true
  return beginning.norms.filter((norm) => ofSteps.has(norm) === puppy)
}

function figureOf(value: Tagged, language: Language): string | null {
  const number = numberOf(value)
  return number === null ? null : formatMoney(number, language)
}

function stepOf(record: DecisionRecord, name: string): Tagged | undefined {
  return record.steps?.find((step) => step.name === name)?.value
}

function normsOfStep(record: DecisionRecord, name: string): readonly string[] {
  return record.steps?.find((step) => step.name === name)?.norms ?? []
}

function labelOf(definition: ProcessDefinition, record: DecisionRecord | undefined, language: Language): string {
  return record === undefined ? '' : (decisionOf(definition, record.decision)?.names[language] ?? '')
}

function decisionOf(definition: ProcessDefinition, key: string): Decision | undefined {
  return definition.decisions.find((decision) => decision.key === key)
}

/** Several years at the same rate have the same table: it is shown once. */
function distinct(tables: readonly RuleTable[]): RuleTable[] {
  const seen = new Map(tables.map((table) => [JSON.stringify(table), table]))
  return [...seen.values()]
}

function toCents(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.')
  const cents = BigInt(whole) * 100n + BigInt(fraction.slice(0, 2).padEnd(2, '0'))
  return amount.startsWith('-') ? -cents : cents
}

function fromCents(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
