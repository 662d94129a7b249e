import type { Row } from '@laufzettel/engine'
import { useId, useState } from 'react'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { Refusal } from '../document/edit.ts'
import { setTableRowNorms } from '../document/edits/set-table-row-norms.ts'
import { setTableRowNote } from '../document/edits/set-table-row-note.ts'
import { setTableRowValidity } from '../document/edits/set-table-row-validity.ts'
import type { RowPlace } from '../document/tables.ts'
import { normWords } from '../inspector/norm-words.ts'
import { FormFrame } from './form-frame.tsx'
import { useRuleWords } from './use-rule-words.ts'

interface DetailsProps {
  readonly place: RowPlace
  readonly row: Row
  readonly title: string
  readonly onDone: () => void
}

/** The law on which a row rests. */
export function RowNormsEditor({ place, row, title, onDone }: DetailsProps) {
  const { store } = useEditor()
  const { norms } = useDefinition()
  const say = useRuleWords()
  const [chosen, setChosen] = useState(row.norms)
  const { refused, finish } = useFinish(onDone)
  const choose = (key: string, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, key] : chosen.filter((each) => each !== key))
  return (
    <FormFrame
      title={title}
      refused={refused}
      onApply={() => finish(store.getState().apply(setTableRowNorms, { ...place, norms: chosen }))}
      onCancel={onDone}
    >
      <fieldset className="ed-field dt-wide">
        <legend>{say('norms')}</legend>
        {norms.length === 0 && <p className="ed-hint">{say('noNorms')}</p>}
        <div className="dt-options">
          {norms.map((norm) => (
            <label key={norm.key} className="ed-check">
              <input
                type="checkbox"
                checked={chosen.includes(norm.key)}
                onChange={(event) => choose(norm.key, event.currentTarget.checked)}
              />
              {normWords(norm)}
            </label>
          ))}
        </div>
      </fieldset>
    </FormFrame>
  )
}

/** The days for which a row is the law. */
export function RowValidityEditor({ place, row, title, onDone }: DetailsProps) {
  const { store } = useEditor()
  const say = useRuleWords()
  const [from, setFrom] = useState(row.validity?.from ?? '')
  const [to, setTo] = useState(row.validity?.to ?? '')
  const { refused, finish } = useFinish(onDone)
  const id = useId()
  return (
    <FormFrame
      title={title}
      refused={refused}
      onApply={() => finish(store.getState().apply(setTableRowValidity, { ...place, from, to }))}
      onCancel={onDone}
    >
      <div className="ed-field">
        <label htmlFor={`${id}-from`}>{say('validFrom')}</label>
        <input
          id={`${id}-from`}
          className="ed-input"
          type="date"
          value={from}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
      </div>
      <div className="ed-field">
        <label htmlFor={`${id}-to`}>{say('validTo')}</label>
        <input
          id={`${id}-to`}
          className="ed-input"
          type="date"
          value={to}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      <p className="ed-hint dt-wide" id={`${id}-hint`}>
        {say('validHint')}
      </p>
    </FormFrame>
  )
}

/** What colleagues should know of a row. */
export function RowNoteEditor({ place, row, title, onDone }: DetailsProps) {
  const { store } = useEditor()
  const say = useRuleWords()
  const [de, setDe] = useState(row.note?.de ?? '')
  const [en, setEn] = useState(row.note?.en ?? '')
  const { refused, finish } = useFinish(onDone)
  const id = useId()
  const note = de.trim() === '' && en.trim() === '' ? null : { de, en }
  return (
    <FormFrame
      title={title}
      refused={refused}
      onApply={() => finish(store.getState().apply(setTableRowNote, { ...place, note }))}
      onCancel={onDone}
    >
      <div className="ed-field">
        <label htmlFor={`${id}-de`}>{say('noteDe')}</label>
        <textarea
          id={`${id}-de`}
          className="ed-input"
          rows={2}
          lang="de"
          value={de}
          onChange={(event) => setDe(event.currentTarget.value)}
        />
      </div>
      <div className="ed-field">
        <label htmlFor={`${id}-en`}>{say('noteEn')}</label>
        <textarea
          id={`${id}-en`}
          className="ed-input"
          rows={2}
          lang="en"
          value={en}
          onChange={(event) => setEn(event.currentTarget.value)}
        />
      </div>
    </FormFrame>
  )
}

/** Leaves when the edit was done; says why when it was not. */
function useFinish(onDone: () => void) {
  const { language } = useEditor()
  const [refused, setRefused] = useState<string | null>(null)
  const finish = (refusal: Refusal | null) => {
    if (refusal) setRefused(refusal.reason[language])
    else onDone()
  }
  return { refused, finish }
}
