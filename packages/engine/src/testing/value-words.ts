import type { Language, Text } from '../definition/basics.ts'
import type { Decision } from '../definition/decision.ts'
import type { Inline, Letter } from '../definition/letter.ts'
import { logicParts } from '../definition/logic-parts.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'

type Format = 'text' | 'date' | 'money' | 'number'

/** One part of a path: a name, and which element of its list is meant. */
interface Part {
  readonly name: string
  readonly which: string | null
}

const PATH = /^(?:(count)\()?([a-z]\w*(?:\[[^[\]]+\])?(?:\.[a-z]\w*(?:\[[^[\]]+\])?)*)\)?$/i
const WHICH = /^(?:\d+|\w+ = (?:"[^"]*"|-?[\d.]+))$/
// Names that rules of any kind use; what a model itself calls them comes first.
const WORDS: Readonly<Record<string, Text>> = {
  question: { de: 'Rückfrage', en: 'Question' },
  due: { de: 'Antwort bis', en: 'Answer until' },
  year: { de: 'Jahr', en: 'Year' },
  total: { de: 'Summe', en: 'Total' },
}

/**
 * What people call a value that a FEEL path of a case gives: `result.tax.years[year = 2027].amount` is
 * „Hundesteuer, Je Jahr (2027), Betrag“, in the labels of fields, decisions, outputs and entries. A name without a
 * label stays as it is, and so does an expression that is no path.
 */
export function valueName(definition: ProcessDefinition, source: string, language: Language): string {
  const found = PATH.exec(source)
  const parts = partsOf(found?.[2] ?? '')
  if (found === null || parts.some(({ which }) => which !== null && !WHICH.test(which))) return source
  const [first, second] = parts
  const names =
    first?.name === 'result' && second !== undefined
      ? resultNames(definition, parts.slice(1))
      : dataNames(definition, parts)
  const said = names.map((name, at) => {
    const which = parts[parts.length - names.length + at]?.which
    const element = which?.split(' = ').at(-1)?.replaceAll('"', '')
    return element === undefined ? name[language] : `${name[language]} (${element})`
  })
  const path = said.join(', ')
  if (found[1] === undefined) return path
  return language === 'de' ? `Anzahl: ${path}` : `Number: ${path}`
}

/**
 * How the letters of the model print a value, `money` for example; where none does, as the values from which a rule takes
 * it: an output whose every row names an amount in euros is one. Undefined where neither says.
 */
export function valueFormat(definition: ProcessDefinition, source: string): Format | undefined {
  const path = withoutElements(source)
  const all = definition.letters.flatMap(printed)
  const own = all.find((inline) => withoutElements(inline.source) === path)
  if (own !== undefined || !path.startsWith('result.')) return own?.format
  // Part of a result that no letter prints: what a rule calls by the same name is of the same kind.
  const last = path.slice(path.lastIndexOf('.'))
  const like = all.find((inline) => inline.source.startsWith('result.') && withoutElements(inline.source).endsWith(last))
  return like?.format ?? (isTakenFromAmounts(definition, last.slice(1)) ? 'money' : undefined)
}

/** Whether rules have an output of this name, and every row of each takes it from a parameter in euros. */
function isTakenFromAmounts({ decisions, parameters }: ProcessDefinition, name: string): boolean {
  const amounts = new Set(parameters.filter(({ unit }) => unit === 'EUR').map(({ key }) => `parameter.${key}`))
  const cells = decisions.flatMap(logicParts).flatMap(({ logic }) => {
    if (logic.kind !== 'table') return []
    const at = logic.outputs.findIndex((output) => output.name === name)
    return at === -1 ? [] : logic.rows.map(({ then }) => then[at]?.trim() ?? '')
  })
  return cells.length > 0 && cells.every((cell) => amounts.has(cell))
}

function resultNames(definition: ProcessDefinition, [result, ...members]: readonly Part[]): Text[] {
  const { steps, decisions } = definition
  const step = steps.find(({ config }) => config.result === result?.name)
  const decision = decisions.find(({ key }) => key === step?.config.decision)
  const labels = [...(decision === undefined ? [] : [decision]), ...decisions].flatMap(labelled)
  const asked = definition.fields.flatMap((field) => [field, ...(field.items ?? [])])
  const labelOf = ({ name }: Part) =>
    labels.find((each) => each.name === name)?.label ??
    asked.find(({ key }) => key === name)?.label ??
    WORDS[name] ??
    same(name)
  return [decision?.names ?? same(result?.name ?? ''), ...members.map(labelOf)]
}

function labelled(decision: Decision): readonly { readonly name: string; readonly label: Text }[] {
  return logicParts(decision).flatMap(({ logic }) => {
    if (logic.kind === 'table') return logic.outputs.map(({ name, label }) => ({ name, label }))
    const entries = logic.entries.map(({ name, label }) => ({ name, label }))
    // `{liableFrom: start}`: what leaves a rule under another name is still what its entry is called.
    const given = [...logic.result.matchAll(/(\w+)\s*:\s*(\w+)\s*(?=[,}])/g)].flatMap(([, name = '', entry]) => {
      const label = entries.find((each) => each.name === entry)?.label
      return label === undefined ? [] : [{ name, label }]
    })
    return [...entries, ...given]
  })
}

function dataNames({ fields, parties }: ProcessDefinition, parts: readonly Part[]): Text[] {
  const [first] = parts
  const party = parties.find(({ key }) => key === first?.name)
  const field = fields.find(({ key }) => key === first?.name)
  return parts.map(({ name }, at) => {
    if (at === 0) return (party ?? field)?.label ?? WORDS[name] ?? same(name)
    const members = party !== undefined && at === 1 ? fields : (field?.items ?? [])
    return members.find(({ key }) => key === name)?.label ?? WORDS[name] ?? same(name)
  })
}

function partsOf(path: string): Part[] {
  return [...path.matchAll(/([a-z]\w*)(?:\[([^[\]]+)\])?(?:\.|$)/gi)].map(([, name = '', which = null]) => ({ name, which }))
}

function same(words: string): Text {
  return { de: words, en: words }
}

function withoutElements(source: string): string {
  return source.replaceAll(/\[[^[\]]*\]/g, '')
}

/** Every value in a letter with its format; inside a repeated row from the list that it goes through. */
function printed({ body }: Letter): { readonly source: string; readonly format: Format }[] {
  return body.flatMap((block) => {
    const rows = 'rows' in block ? block.rows : []
    const content = 'content' in block ? chips(block.content) : []
    return [
      ...content,
      ...rows.flatMap(({ label, value, each, as }) =>
        chips([...label, ...value]).map(({ source, format }) => ({
          source: each !== undefined && source.startsWith(`${as}.`) ? `${each}${source.slice(as?.length)}` : source,
          format,
        })),
      ),
    ]
  })
}

function chips(inlines: readonly Inline[]): { readonly source: string; readonly format: Format }[] {
  return inlines.flatMap((inline) =>
    'expression' in inline ? [{ source: inline.expression, format: inline.format }] : [],
  )
}
