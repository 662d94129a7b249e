import type { Language } from '@laufzettel/engine'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { SUGGESTED_PURPOSE } from '../document/new-field.ts'
import { askableKinds, kindWords } from './kinds.ts'
import type { NewQuestion } from './new-question.ts'
import { keepOwnUndo } from './own-undo.ts'
import { words } from './words.ts'

/** Asks for a new question in place. Esc gives up, nothing is lost outside of it. */
export function NewQuestionForm({
  language,
  legend,
  onAdd,
  onCancel,
}: {
  readonly language: Language
  readonly legend: string
  readonly onAdd: (question: NewQuestion) => void
  readonly onCancel: () => void
}) {
  const say = words(language)
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  const [de, setDe] = useState('')
  const [en, setEn] = useState('')
  const [purpose, setPurpose] = useState(SUGGESTED_PURPOSE.de)
  const [kind, setKind] = useState('boolean')
  const [missing, setMissing] = useState(false)
  useEffect(() => first.current?.focus(), [])

  const send = (event: FormEvent) => {
    event.preventDefault()
    if (de.trim() !== '') {
      const why = purpose.trim() === '' ? {} : { purpose: { de: purpose } }
      return onAdd({ kind, label: en.trim() === '' ? { de } : { de, en }, ...why })
    }
    setMissing(true)
    first.current?.focus()
  }

  return (
    <form
      className="fb-inline-form"
      aria-label={legend}
      onSubmit={send}
      onKeyDown={(event) => {
        keepOwnUndo(event)
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <p className="fb-inline-title">{legend}</p>
      <div className="fb-field">
        <label htmlFor={`${id}-de`}>
          {say('question')} ({say('german')})
        </label>
        {missing && (
          <p className="fb-refused" id={`${id}-missing`}>
            {say('questionMissing')}
          </p>
        )}
        <input
          id={`${id}-de`}
          ref={first}
          className="fb-input"
          lang="de"
          autoComplete="off"
          value={de}
          onChange={(event) => setDe(event.target.value)}
          {...(missing ? { 'aria-invalid': true, 'aria-describedby': `${id}-missing` } : {})}
        />
      </div>
      <div className="fb-field">
        <label htmlFor={`${id}-en`}>
          {say('question')} ({say('english')})
        </label>
        <p className="fb-hint" id={`${id}-hint`}>
          {say('englishMissing')}
        </p>
        <input
          id={`${id}-en`}
          className="fb-input"
          lang="en"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          value={en}
          onChange={(event) => setEn(event.target.value)}
        />
      </div>
      <div className="fb-field">
        <label htmlFor={`${id}-kind`}>{say('kind')}</label>
        <select
          id={`${id}-kind`}
          className="fb-input"
          aria-describedby={`${id}-kind-help`}
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        >
          {askableKinds().map((each) => (
            <option key={each.kind} value={each.kind}>
              {each.words.label[language]}
            </option>
          ))}
        </select>
        <p className="fb-hint" id={`${id}-kind-help`}>
          {kindWords(kind).help[language]}
        </p>
      </div>
      <div className="fb-field">
        <label htmlFor={`${id}-purpose`}>
          {say('purpose')} ({say('german')})
        </label>
        <p className="fb-hint" id={`${id}-purpose-help`}>
          {say('purposeHelp')}
        </p>
        <textarea
          id={`${id}-purpose`}
          className="fb-input"
          lang="de"
          rows={2}
          autoComplete="off"
          aria-describedby={`${id}-purpose-help`}
          value={purpose}
          onChange={(event) => setPurpose(event.target.value)}
        />
      </div>
      <div className="fb-row">
        <button type="submit" className="fb-button fb-button-primary">
          {say('addQuestion')}
        </button>
        <button type="button" className="fb-button" onClick={onCancel}>
          {say('cancel')}
        </button>
      </div>
    </form>
  )
}
