import { parseArgs } from 'node:util'
import {
  type DecisionRecord,
  evaluateDecision,
  formatDateShort,
  fromTagged,
  type Language,
  linkDecisions,
  logicParts,
  officeCalendar,
  parseDate,
  plainInput,
  type Problem,
  problem,
  problemCode,
  type ProcessDefinition,
  type Result,
  scalarText,
  scopeOf,
  type Tagged,
  type Trace,
  tracedPart,
  TRACING,
  toTagged,
  type UsedVersion,
  type World,
} from '@laufzettel/engine'
import type { Run } from './command.ts'
import { worldOfFolder } from './example-world.ts'
import { sayProblems } from './say-problems.ts'

const WORDS = {
  result: { de: 'Ergebnis', en: 'Result' },
  day: { de: 'Tag, der zählt', en: 'Day that counts' },
  way: { de: 'Rechenweg', en: 'Calculation' },
  row: { de: 'Zeile', en: 'row' },
  values: { de: 'Werte in der Fassung', en: 'Values in the version' },
  from: { de: 'gilt ab', en: 'valid from' },
  missing: { de: 'Nicht angegeben', en: 'Not given' },
  version: { de: 'Fassung', en: 'version' },
  since: { de: 'ab', en: 'from' },
  until: { de: 'bis', en: 'until' },
  object: { de: 'ein JSON-Objekt', en: 'a JSON object' },
  parts: { de: 'Zwischenwerte', en: 'Intermediate values' },
  cut: { de: 'weitere sind weggelassen', en: 'more are left out' },
  large: { de: '(zu groß zum Aufheben)', en: '(too large to be kept)' },
  date: { de: 'ein Tag wie "2026-03-15"', en: 'a day such as "2026-03-15"' },
} as const

/** Units of work for one decision asked for by hand. */
const BUDGET = 1_000_000

/**
 * Evaluates one decision of an example and prints result, record and the versions used; with `--trace` every intermediate value
 * of its expressions, with `--json` all as one object.
 */
export const evaluate: Run = async (words, terminal) => {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      input: { type: 'string' },
      on: { type: 'string' },
      land: { type: 'string' },
      json: { type: 'boolean' },
      trace: { type: 'boolean' },
    },
  })
  const [folder, decision] = positionals
  if (folder === undefined || decision === undefined || values.input === undefined) return 2
  const { input, on } = values
  const made = worldOfFolder(folder, values.land, terminal)
  if (made === undefined) return 1
  const answered = made.ok ? answer(made.value, decision, input, { on, trace: values.trace === true }) : made
  if (!made.ok || !answered.ok) {
    if (!answered.ok) sayProblems(made.ok ? answered.problems.map(named(made.value)) : answered.problems, terminal)
    return 1
  }
  const { record, value, warnings } = answered.value
  if (values.json === true) {
    terminal.say(
      JSON.stringify({
        result: plain(value),
        on: record.on,
        rules: rulesUsed(record),
        versions: versions(record, made.value),
        warnings: warnings.map((warning) => ({ code: problemCode(warning), ...warning })),
        record,
      }),
    )
    return 0
  }
  const { language } = terminal
  const model = made.value.definition.definition
  terminal.say(`${WORDS.result[language]}: ${shown(value)}`)
  terminal.say(`${WORDS.day[language]}: ${formatDateShort(record.on, language)}`)
  const missing = notGiven(record)
  if (missing.length > 0) terminal.say(`${WORDS.missing[language]}: ${missing.join(', ')}`)
  sayProblems(warnings.map(named(made.value)), terminal)
  terminal.say(`${WORDS.way[language]}:`)
  for (const line of traceOf(record, model, language, 1)) terminal.say(line)
  if (record.trace !== undefined) {
    terminal.say(`${WORDS.parts[language]}:`)
    for (const line of partsOf(record.trace, language)) terminal.say(line)
  }
  const used = versions(record, made.value)
  if (used.length > 0) terminal.say(`${WORDS.values[language]}:`)
  for (const { parameter, value: of, validFrom, norm } of used) {
    const label = model.parameters.find(({ key }) => key === parameter)?.label[language] ?? parameter
    const from = `${WORDS.from[language]} ${formatDateShort(validFrom, language)}`
    terminal.say(`  ${label}: ${shown(of)} (${[from, ...(norm === undefined ? [] : [norm])].join(', ')})`)
  }
  return 0
}

interface Answer {
  readonly value: Tagged
  readonly record: DecisionRecord
  readonly warnings: readonly Problem[]
}

interface Wish {
  readonly on: string | undefined
  readonly trace: boolean
}

function answer(world: World, decision: string, input: string, { on, trace }: Wish): Result<Answer> {
  const model = world.definition.definition
  const given = parsed(input)
  if (given === undefined) return refused('--input', WORDS.object)
  if (on !== undefined && parseDate(on) === undefined) return refused('--on', WORDS.date)
  const data = plainInput(model, given)
  if (!data.ok) return data
  const library = linkDecisions(model.decisions, model.parameters, world.parameters, world.chain, world.definition)
  if (!library.ok) return library
  const scope = scopeOf(Object.fromEntries(Object.entries(data.value).map(([name, value]) => [name, feel(value)])))
  const options = {
    now: new Date().toISOString(),
    zone: world.zone,
    calendar: officeCalendar(world.calendar),
    budget: BUDGET,
    ...(trace ? { trace: TRACING } : {}),
    ...(on === undefined ? {} : { on }),
  }
  const { value, record, failed, warnings } = evaluateDecision(library.value, decision, undefined, scope, options)
  return failed === undefined
    ? { ok: true, value: { value: toTagged(value), record, warnings } }
    : { ok: false, problems: [failed] }
}

/** Inputs that the rules asked for and nobody gave, each once. */
function notGiven(record: DecisionRecord): readonly string[] {
  const own = Object.entries(record.inputs).flatMap(([path, value]) => (value === null ? [path] : []))
  return [...new Set([...own, ...record.used.flatMap(notGiven)])]
}

/** With the name of the rule in place of its key. */
function named({ definition: { definition } }: World) {
  return (found: Problem): Problem => {
    const rule = definition.decisions.find(({ key }) => key === found.values?.decision)
    return rule === undefined ? found : { ...found, values: { ...found.values, decision: rule.names } }
  }
}

function refused(name: string, expected: { readonly de: string; readonly en: string }): Result<never> {
  return { ok: false, problems: [problem('input-unfit', { name, expected })] }
}

function feel(value: Tagged) {
  const read = fromTagged(value)
  return read.ok ? read.value : null
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** A line per intermediate value, below the place of the expression. */
function partsOf(trace: Trace, language: Language): string[] {
  const { expressions, values, cut } = trace
  const lines: string[] = []
  let before: string | undefined
  for (const each of values) {
    const [number, start, end, value, isCut] = each
    const place = expressions[number]?.place
    if (place !== before && place !== undefined) lines.push(`  ${place}`)
    before = place
    const text = tracedPart(trace, each).replace(/\s+/gu, ' ')
    lines.push(`    ${start}–${end}  ${text} = ${isCut === true && value === null ? WORDS.large[language] : shown(value)}`)
  }
  return cut === undefined ? lines : [...lines, `  … ${cut} ${WORDS.cut[language]}`]
}

/** Each version of a value and of a rule that was used, once. */
function versions(record: DecisionRecord, world: World) {
  const keys = new Set<string>()
  const visit = (each: DecisionRecord): void => {
    for (const { revision } of each.parameters) keys.add(revision)
    each.used.forEach(visit)
  }
  visit(record)
  return world.parameters.filter(({ key }) => keys.has(key))
}

/** Which version of each rule decided, for rules that have several; in the order of use, each once. */
function rulesUsed(record: DecisionRecord): readonly (UsedVersion & { readonly decision: string })[] {
  const own = record.version === undefined ? [] : [{ decision: record.decision, ...record.version }]
  const all = [...own, ...record.used.flatMap(rulesUsed)]
  return [...new Map(all.map((used) => [`${used.decision}/${used.version}`, used])).values()]
}

function traceOf(record: DecisionRecord, model: ProcessDefinition, language: Language, depth: number): string[] {
  const indent = '  '.repeat(depth)
  const decision = model.decisions.find(({ key }) => key === record.decision)
  const norms = (keys: readonly string[]) => {
    const cited = keys.flatMap((key) =>
      model.norms.filter((norm) => norm.key === key).map((norm) => `${norm.section} ${norm.short}`),
    )
    return cited.length === 0 ? '' : ` (${cited.join(', ')})`
  }
  const inner = record.used.flatMap((used) => traceOf(used, model, language, depth + 1))
  const part = decision && logicParts(decision).find(({ version }) => version?.key === record.version?.version)?.logic
  const rows = (record.rows ?? []).map(({ row, norms: cited, outputs }) => {
    const at = part?.kind === 'table' ? part.rows.findIndex(({ key }) => key === row) + 1 : row
    const values = Object.values(outputs).map(shown).join(', ')
    return `${indent}  ${WORDS.row[language]} ${at}: ${values}${norms(cited)}`
  })
  const steps = (record.steps ?? []).map(({ name, value, norms: cited }) => {
    const entries = part?.kind === 'calculation' ? part.entries : []
    const label = entries.find((entry) => entry.name === name)?.label[language] ?? name
    return `${indent}  ${label} = ${shown(value)}${norms(cited)}`
  })
  const version =
    record.version === undefined
      ? []
      : [`${indent}  ${versionWords(record.version, language)}${norms(record.version.norms)}`]
  const name = decision?.names[language] ?? record.decision
  return [`${indent}${name} = ${shown(record.output)}${norms(record.norms)}`, ...version, ...rows, ...steps, ...inner]
}

/** "Fassung ab 27.06.2024 bis 29.10.2025" */
function versionWords({ from, to }: UsedVersion, language: Language): string {
  const since = from === undefined ? [] : [WORDS.since[language], formatDateShort(from, language)]
  const until = to === undefined ? [] : [WORDS.until[language], formatDateShort(to, language)]
  return [WORDS.version[language], ...since, ...until].join(' ')
}

function shown(value: Tagged): string {
  const isCompound = typeof value === 'object' && value !== null && !isScalar(value)
  return isCompound ? JSON.stringify(plain(value)) : (scalarText(feel(value)) ?? 'null')
}

function isScalar(value: Tagged): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).some((key) => key.startsWith('$'))
  )
}

/** Plain JSON for other programs: numbers that JSON keeps exactly as numbers, others as decimal text. */
function plain(value: Tagged): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: Tagged) => plain(item))
  if ('$number' in value && typeof value.$number === 'string') {
    return String(Number(value.$number)) === value.$number ? Number(value.$number) : value.$number
  }
  if (isScalar(value)) return scalarText(feel(value))
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item as Tagged)]))
}
