import type { TableColumn } from '@laufzettel/engine'
import { useId } from 'react'
import { useEditor } from '../app/editor-context.ts'
import type { ConditionDraft, End } from './condition-draft.ts'
import { useRuleWords } from './use-rule-words.ts'

interface FormProps<D> {
  readonly column: TableColumn
  readonly draft: D
  readonly onChange: (draft: ConditionDraft) => void
}

type Of<K extends ConditionDraft['kind']> = Extract<ConditionDraft, { kind: K }>

/** The fields that change a condition, by the kind of its column. */
export function ConditionForm({ column, draft, onChange }: FormProps<ConditionDraft>) {
  switch (draft.kind) {
    case 'truth':
      return <TruthForm column={column} draft={draft} onChange={onChange} />
    case 'choice':
      return <ChoiceForm column={column} draft={draft} onChange={onChange} />
    case 'texts':
      return <TextsForm column={column} draft={draft} onChange={onChange} />
    case 'range':
      return <RangeForm column={column} draft={draft} onChange={onChange} />
    case 'expert':
      return <ExpertForm source={draft.source} onChange={(source) => onChange({ kind: 'expert', source })} />
  }
}

const TRUTHS = [
  ['any', 'any'],
  ['true', 'yes'],
  ['false', 'no'],
  ['not-true', 'notYes'],
  ['not-false', 'notNo'],
] as const

function TruthForm({ column, draft, onChange }: FormProps<Of<'truth'>>) {
  const { language } = useEditor()
  const say = useRuleWords()
  const name = useId()
  return (
    <fieldset className="ed-field">
      <legend>{column.label[language]}</legend>
      <div className="dt-options">
        {TRUTHS.map(([truth, word]) => (
          <label key={truth} className="ed-check">
            <input
              type="radio"
              name={name}
              checked={draft.truth === truth}
              onChange={() => onChange({ kind: 'truth', truth })}
            />
            {say(word)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function ModeChoice({
  mode,
  onMode,
}: {
  readonly mode: Of<'choice'>['mode']
  readonly onMode: (mode: Of<'choice'>['mode']) => void
}) {
  const say = useRuleWords()
  const id = useId()
  return (
    <div className="ed-field">
      <label htmlFor={id}>{say('mode')}</label>
      <select
        id={id}
        className="ed-input"
        value={mode}
        onChange={(event) => onMode(event.currentTarget.value as Of<'choice'>['mode'])}
      >
        <option value="any">{say('any')}</option>
        <option value="some">{say('someOf')}</option>
        <option value="all-but">{say('allBut')}</option>
      </select>
    </div>
  )
}

function ChoiceForm({ column, draft, onChange }: FormProps<Of<'choice'>>) {
  const { language } = useEditor()
  const choose = (key: string, isChosen: boolean) => {
    const chosen = [...column.options.keys()].filter((each) => (each === key ? isChosen : draft.chosen.includes(each)))
    onChange({ ...draft, chosen, mode: draft.mode === 'any' ? 'some' : draft.mode })
  }
  return (
    <>
      <ModeChoice mode={draft.mode} onMode={(mode) => onChange({ ...draft, mode })} />
      <fieldset className="ed-field">
        <legend>{column.label[language]}</legend>
        <div className="dt-options">
          {[...column.options].map(([key, label]) => (
            <label key={key} className="ed-check">
              <input
                type="checkbox"
                checked={draft.mode !== 'any' && draft.chosen.includes(key)}
                onChange={(event) => choose(key, event.currentTarget.checked)}
              />
              {label[language]}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  )
}

function TextsForm({ draft, onChange }: FormProps<Of<'texts'>>) {
  const say = useRuleWords()
  const id = useId()
  return (
    <>
      <ModeChoice mode={draft.mode} onMode={(mode) => onChange({ ...draft, mode })} />
      <div className="ed-field">
        <label htmlFor={id}>{say('texts')}</label>
        <textarea
          id={id}
          className="ed-input"
          rows={3}
          value={draft.texts}
          onChange={(event) => {
            const texts = event.currentTarget.value
            onChange({ ...draft, texts, mode: draft.mode === 'any' && texts.trim() !== '' ? 'some' : draft.mode })
          }}
        />
      </div>
    </>
  )
}

function RangeForm({ column, draft, onChange }: FormProps<Of<'range'>>) {
  const say = useRuleWords()
  const isMoney = draft.of === 'number' && column.money
  const hint = useId()
  return (
    <>
      <EndForm
        label={say(isMoney ? 'amountFrom' : 'from')}
        of={draft.of}
        unit={column.unit}
        end={draft.from}
        hint={hint}
        onChange={(from) => onChange({ ...draft, from })}
      />
      <EndForm
        label={say(isMoney ? 'amountTo' : 'to')}
        of={draft.of}
        unit={column.unit}
        end={draft.to}
        hint={hint}
        onChange={(to) => onChange({ ...draft, to })}
      />
      <p className="ed-hint dt-wide" id={hint}>
        {say('emptyIsOpen')}
      </p>
    </>
  )
}

function EndForm({
  label,
  of,
  unit,
  end,
  hint,
  onChange,
}: {
  readonly label: string
  readonly of: 'number' | 'date'
  readonly unit: string | undefined
  readonly end: End
  readonly hint: string
  readonly onChange: (end: End) => void
}) {
  const say = useRuleWords()
  const id = useId()
  return (
    <div className="ed-field">
      <label htmlFor={id}>{unit === undefined ? label : `${label} (${unit})`}</label>
      <div className="dt-end">
        <input
          id={id}
          className="ed-input"
          type={of === 'date' ? 'date' : 'text'}
          inputMode={of === 'date' ? undefined : 'decimal'}
          value={end.typed}
          aria-describedby={hint}
          onChange={(event) => onChange({ ...end, typed: event.currentTarget.value })}
        />
        <select
          className="ed-input"
          aria-label={`${label}: ${say('included')} / ${say('excluded')}`}
          value={end.included ? 'included' : 'excluded'}
          onChange={(event) => onChange({ ...end, included: event.currentTarget.value === 'included' })}
        >
          <option value="included">{say('included')}</option>
          <option value="excluded">{say('excluded')}</option>
        </select>
      </div>
    </div>
  )
}

/** FEEL for those who know it. */
export function ExpertForm({
  source,
  onChange,
  label,
}: {
  readonly source: string
  readonly onChange: (source: string) => void
  readonly label?: string
}) {
  const say = useRuleWords()
  const id = useId()
  return (
    <div className="ed-field dt-wide">
      <label htmlFor={id}>{label ?? say('expression')}</label>
      <textarea
        id={id}
        className="ed-input ed-code"
        rows={2}
        spellCheck={false}
        value={source}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p className="ed-hint" id={`${id}-hint`}>
        {say('expressionHint')}
      </p>
    </div>
  )
}
