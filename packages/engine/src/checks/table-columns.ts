import type { Text } from '../definition/basics.ts'
import type { Decision, Table } from '../definition/decision.ts'
import type { Field, ItemField } from '../definition/field.ts'
import type { LogicPart } from '../definition/logic-parts.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { InputDomain } from '../dmn/analysis/table-cells.ts'
import type { CellKind } from '../dmn/cells/cell-set.ts'
import type { StaticType } from '../feel/static/static-type.ts'
import { fieldTypes, ModelTypes, ofTypeName } from './scope-types.ts'

/** What people know of a column: its words, and which values it can have. */
export interface TableColumn {
  readonly label: Text
  /** The kind of its values; null where cells are FEEL for experts only. */
  readonly kind: CellKind | null
  /** Of texts: the values that can be chosen, with the words that people see; empty where every text is possible. */
  readonly options: ReadonlyMap<string, Text>
  /** FEEL unary tests of the values it can have; absent for all of its kind. */
  readonly values?: string
  /** Whether its numbers are euros. */
  readonly money: boolean
  /** Of its numbers, written after them. */
  readonly unit?: string
}

/**
 * The columns of conditions of a table. What a column can be comes from the data dictionary: from the type of its
 * expression, and for an argument from the field of the same name, which is what callers give to it.
 */
export function inputColumns(
  definition: ProcessDefinition,
  decision: Decision,
  part: LogicPart,
  types = new ModelTypes(definition),
): readonly TableColumn[] {
  if (part.logic.kind !== 'table') return []
  const scope = types.inDecision(decision)
  return part.logic.inputs.map(({ label, expression, type }): TableColumn => {
    const field = fieldRead(definition, decision, expression)
    const inferred = types.typeOf(expression, scope)
    const named = field === undefined ? undefined : typeOfField(field, expression)
    const narrow = isNarrow(inferred)
      ? inferred
      : named !== undefined && named.is === ofTypeName(type).is
        ? named
        : inferred
    return { label, ...columnOf(narrow.is === 'any' ? ofTypeName(type) : narrow), ...numberWords(field) }
  })
}

/** The columns of results of a table. */
export function outputColumns({ outputs }: Table): readonly TableColumn[] {
  return outputs.map(({ label, type }) => ({ label, ...columnOf(ofTypeName(type)), money: false }))
}

/** What the analysis of the table takes the column to be. */
export function domainOf({ kind, options, values }: TableColumn): InputDomain | undefined {
  if (kind === null) return undefined
  if (values !== undefined) return { kind, values }
  if (options.size === 0) return { kind }
  return { kind, values: [...options.keys()].map((key) => JSON.stringify(key)).join(', ') }
}

const KINDS: ReadonlySet<string> = new Set<CellKind>(['number', 'date', 'string', 'boolean'])

function columnOf(type: StaticType): Pick<TableColumn, 'kind' | 'options' | 'values'> {
  const kind = KINDS.has(type.is) ? (type.is as CellKind) : null
  const only = 'only' in type && type.only !== undefined ? type.only : new Map<string, Text>()
  return { kind, options: only, ...('within' in type && type.within !== undefined ? { values: type.within } : {}) }
}

function isNarrow(type: StaticType): boolean {
  return ('only' in type && type.only !== undefined) || ('within' in type && type.within !== undefined)
}

function typeOfField(field: Field | ItemField, expression: string): StaticType | undefined {
  const name = expression.trim().split('.').at(-1)
  return fieldTypes(field).find(([written]) => written === name)?.[1]
}

/** The field that an expression reads, where it is a name with dots; undefined where several could be meant. */
function fieldRead(
  { fields, parties }: ProcessDefinition,
  { formal }: Decision,
  expression: string,
): Field | ItemField | undefined {
  const path = expression.trim().split('.')
  const [root = '', member] = path
  const last = path.at(-1)
  const isArgument = formal.some(({ name }) => name === root)
  const party = parties.find(({ key }) => key === root)
  const among: readonly (Field | ItemField)[] = isArgument
    ? [...fields, ...fields.flatMap(({ items }) => items ?? [])]
    : party === undefined
      ? fields.filter((field) => field.party === undefined)
      : fields.filter((field) => field.party === party.key)
  if (!isArgument && path.length > (party === undefined ? 1 : 2)) return undefined
  const found = among.filter((field) =>
    fieldTypes(field).some(([name]) => name === (isArgument ? last : (member ?? root))),
  )
  return found.length === 1 ? found[0] : undefined
}

function numberWords(field: Field | ItemField | undefined): Pick<TableColumn, 'money' | 'unit'> {
  const unit = field?.config?.['unit']
  return { money: field?.kind === 'money', ...(typeof unit === 'string' ? { unit } : {}) }
}
