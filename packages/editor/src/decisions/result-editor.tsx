import type { Table } from '@laufzettel/engine'
import { useId, useState } from 'react'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import { setTableCell } from '../document/edits/set-table-cell.ts'
import type { RowPlace } from '../document/tables.ts'
import { ExpertForm } from './condition-form.tsx'
import { FormFrame } from './form-frame.tsx'
import { readResult, writeConstant } from './read-result.ts'
import { decimalOf, typedOf } from './typed-number.ts'
import { useRuleWords } from './use-rule-words.ts'

const CONSTANTS = ['number', 'date', 'string', 'boolean'] as const
type Constant = (typeof CONSTANTS)[number]

/** Where a result comes from: `constant`, `expression`, or `parameter.<key>`. */
type From = string

/** Changes a result of a row: a value of the table of values, a fixed value, or FEEL. */
export function ResultEditor({
  place,
  output,
  money,
  source,
  title,
  onDone,
}: {
  readonly place: RowPlace
  readonly output: Table['outputs'][number]
  readonly money: boolean
  readonly source: string
  readonly title: string
  readonly onDone: () => void
}) {
  const { store, language } = useEditor()
  const { parameters } = useDefinition()
  const say = useRuleWords()
  const kind = CONSTANTS.find((each) => each === output.type)
  const fitting = parameters.filter(({ type }) => type === output.type)
  const read = readResult(source, fitting)
  const [from, setFrom] = useState<From>(() => {
    if (read.says === 'parameter') return source.trim()
    if (kind === undefined || read.says === 'expression') return 'expression'
    // A result that is left to fill in is most often one of the values.
    return read.says === 'open' && fitting[0] ? `parameter.${fitting[0].key}` : 'constant'
  })
  const [typed, setTyped] = useState(() => startOf(read, kind, language))
  const [expression, setExpression] = useState(read.says === 'open' ? '' : source.trim())
  const [refused, setRefused] = useState<string | null>(null)
  const id = useId()
  const apply = () => {
    const written = from === 'constant' ? constantOf(kind, typed, language) : from === 'expression' ? expression : from
    if (written === null) {
      setRefused(say('badNumber'))
      return
    }
    const refusal = store.getState().apply(setTableCell, { ...place, column: output.key, source: written })
    if (refusal) setRefused(refusal.reason[language])
    else onDone()
  }
  return (
    <FormFrame title={title} refused={refused} onApply={apply} onCancel={onDone}>
      <div className="ed-field">
        <label htmlFor={id}>{say('resultFrom')}</label>
        <select id={id} className="ed-input" value={from} onChange={(event) => setFrom(event.currentTarget.value)}>
          {fitting.map(({ key, label }) => (
            <option key={key} value={`parameter.${key}`}>
              {say('parameter', { name: label[language] })}
            </option>
          ))}
          {kind !== undefined && <option value="constant">{say('ownValue')}</option>}
          <option value="expression">{say('expression')}</option>
        </select>
      </div>
      {from === 'constant' && kind !== undefined && (
        <ConstantField kind={kind} money={money} typed={typed} onChange={setTyped} />
      )}
      {from === 'expression' && <ExpertForm source={expression} onChange={setExpression} />}
    </FormFrame>
  )
}

function startOf(read: ReturnType<typeof readResult>, kind: Constant | undefined, language: 'de' | 'en'): string {
  if (read.says !== 'constant' || read.of !== kind) return kind === 'boolean' ? 'true' : ''
  return kind === 'number' ? typedOf(read.value, language) : read.value
}

function constantOf(kind: Constant | undefined, typed: string, language: 'de' | 'en'): string | null {
  if (kind === undefined || (kind !== 'string' && typed.trim() === '')) return ''
  if (kind !== 'number') return writeConstant(kind, typed)
  const decimal = decimalOf(typed, language)
  return decimal === null ? null : writeConstant('number', decimal)
}

function ConstantField({
  kind,
  money,
  typed,
  onChange,
}: {
  readonly kind: Constant
  readonly money: boolean
  readonly typed: string
  readonly onChange: (typed: string) => void
}) {
  const say = useRuleWords()
  const id = useId()
  const label = say(money && kind === 'number' ? 'valueInEuro' : 'value')
  return (
    <div className="ed-field">
      <label htmlFor={id}>{label}</label>
      {kind === 'boolean' ? (
        <select id={id} className="ed-input" value={typed} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="true">{say('yes')}</option>
          <option value="false">{say('no')}</option>
        </select>
      ) : (
        <input
          id={id}
          className="ed-input"
          type={kind === 'date' ? 'date' : 'text'}
          inputMode={kind === 'number' ? 'decimal' : undefined}
          value={typed}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </div>
  )
}
