import {
  type DecisionRecord,
  formatDateShort,
  formatDecimal,
  type Language,
  logicParts,
  type ProcessDefinition,
  type Tagged,
} from '@laufzettel/engine'
import type { RuleCard } from '@laufzettel/portal/render'
import { cite } from './cite.ts'
import { yesOrNo } from './condition-words.ts'
import { dateOf, numberOf, textOf } from './tagged-parts.ts'

type Values = RuleCard['values']

const WORDS = {
  de: { version: 'Fassung', since: 'ab', until: 'bis', row: 'Zeile' },
  en: { version: 'version', since: 'from', until: 'until', row: 'row' },
} as const satisfies Record<Language, object>

/**
 * Every single value on the way to a result, in the order of the reasoning: first the rules that were used, each with
 * the version and row that decided, then the rule's own steps. What has been said is not said again.
 */
export function ruleValues(record: DecisionRecord, definition: ProcessDefinition, language: Language): Values {
  const said = new Set<string>()
  return valuesOf(record, definition, language).filter(({ label, text }) => {
    const key = JSON.stringify([label, text])
    if (said.has(key)) return false
    said.add(key)
    return true
  })
}

function valuesOf(record: DecisionRecord, definition: ProcessDefinition, language: Language): Values {
  const decision = definition.decisions.find(({ key }) => key === record.decision)
  const part = decision && logicParts(decision).find(({ version }) => version?.key === record.version?.version)
  const entries = part?.logic.kind === 'calculation' ? part.logic.entries : []
  const steps = (record.steps ?? []).flatMap((step) => {
    const text = scalarWords(step.value, language)
    const label = entries.find((entry) => entry.name === step.name)?.label[language] ?? step.name
    return text === null ? [] : [{ label, text, norms: cite(definition, step.norms) }]
  })
  const name = decision?.names[language] ?? record.decision
  return [
    ...record.used.flatMap((used) => valuesOf(used, definition, language)),
    ...sourceOf(record, part?.logic, language).map(({ text, norms }) => ({
      label: name,
      text,
      norms: cite(definition, norms),
    })),
    ...steps,
  ]
}

type Logic = ReturnType<typeof logicParts>[number]['logic']

/** The version that holds on the day that counts, and the rows that fired. */
function sourceOf({ version, rows }: DecisionRecord, logic: Logic | undefined, language: Language) {
  const words = WORDS[language]
  const versions = version === undefined ? [] : [{ text: versionWords(version, language), norms: version.norms }]
  const fired = (rows ?? []).map(({ row, norms }) => {
    const number = logic?.kind === 'table' ? logic.rows.findIndex(({ key }) => key === row) + 1 : 0
    return { text: number > 0 ? `${words.row} ${number}` : row, norms }
  })
  return [...versions, ...fired]
}

function versionWords({ from, to }: NonNullable<DecisionRecord['version']>, language: Language): string {
  const words = WORDS[language]
  const since = from === undefined ? [] : [words.since, formatDateShort(from, language)]
  const until = to === undefined ? [] : [words.until, formatDateShort(to, language)]
  return [words.version, ...since, ...until].join(' ')
}

function scalarWords(value: Tagged, language: Language): string | null {
  if (typeof value === 'boolean') return yesOrNo(value, language)
  const [number, date] = [numberOf(value), dateOf(value)]
  if (number !== null) return formatDecimal(number, language)
  return date === null ? textOf(value) : formatDateShort(date, language)
}
