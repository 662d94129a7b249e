import {
  formatDateShort,
  type Language,
  type Parameter,
  type ParameterRevision,
  type ProcessDefinition,
} from '@laufzettel/engine'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { DayInput } from '../app/day-input.tsx'
import type { ProposedRevision } from '../document/model-draft.ts'
import { keepOwnUndo } from '../forms/own-undo.ts'
import { emptyValue, judgeValue, type NewValue, type NewValueProblems } from './new-value.ts'
import { runningCases } from './running-cases.ts'
import { valueOn, valuesOf } from './timeline.ts'
import { usesOf } from './uses.ts'
import { valueWords } from './value-words.ts'
import { valueDoubts } from './value-doubts.ts'
import { words } from './words.ts'

/** „Neuer Wert“: what, from when, by which norm, known since when, and what that means for running cases. */
export function NewValueForm({
  definition,
  parameter,
  published,
  proposed,
  language,
  today,
  onPropose,
  onCancel,
}: {
  readonly definition: ProcessDefinition
  readonly parameter: Parameter
  readonly published: readonly ParameterRevision[]
  readonly proposed: readonly ProposedRevision[]
  readonly language: Language
  readonly today: string
  readonly onPropose: (revision: ProposedRevision) => void
  readonly onCancel: () => void
}) {
  const say = words(language)
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState<NewValue>(() => emptyValue(definition, parameter, today))
  const [tried, setTried] = useState(false)
  const judged = judgeValue(definition.key, parameter, typed, published, proposed, today)
  // Once pressed, the sentences follow what is typed and go when it is right.
  const wrong: NewValueProblems = tried && !judged.ok ? judged.problems : {}
  const doubts = judged.ok
    ? valueDoubts(definition, parameter, judged.revision, published, othersThan(judged.revision))
    : []
  const change = (part: Partial<NewValue>) => setTyped({ ...typed, ...part })

  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const send = (event: FormEvent) => {
    event.preventDefault()
    if (judged.ok) return onPropose(judged.revision)
    setTried(true)
    const first = (['amount', 'validFrom', 'norm', 'knownSince'] as const).find((part) => judged.problems[part])
    form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
  }

  const entry = (
    name: keyof NewValue,
    label: string,
    more: { day?: true; help?: string; inputMode?: 'decimal' },
  ) => {
    const { help, day, ...rest } = more
    const problem = wrong[name]
    const described = [help === undefined ? '' : `${id}-${name}-help`, problem ? `${id}-${name}-error` : ''].filter(
      Boolean,
    )
    const control = {
      id: `${id}-${name}`,
      name,
      className: 'pv-input',
      value: typed[name],
      ...rest,
      ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
      ...(problem === undefined ? {} : { 'aria-invalid': true }),
    }
    return (
      <div className="pv-field">
        <label htmlFor={`${id}-${name}`}>{label}</label>
        {help !== undefined && (
          <p className="pv-quiet" id={`${id}-${name}-help`}>
            {help}
          </p>
        )}
        {problem !== undefined && (
          <p className="pv-error" id={`${id}-${name}-error`}>
            {problem[language]}
          </p>
        )}
        {day ? (
          <DayInput {...control} language={language} onChange={(typedDay) => change({ [name]: typedDay })} />
        ) : (
          <input {...control} autoComplete="off" onChange={(event) => change({ [name]: event.target.value })} />
        )}
      </div>
    )
  }

  return (
    <form
      ref={form}
      className="pv-form"
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={send}
      onKeyDown={(event) => {
        keepOwnUndo(event)
        if (event.key === 'Escape') onCancel()
      }}
    >
      <h3 id={`${id}-title`}>{say('newValueOf', { name: parameter.label[language] })}</h3>
      {entry(
        'amount',
        parameter.unit === undefined ? say('value') : say('amountIn', { unit: unitWords(parameter.unit, language) }),
        {
          ...(parameter.type === 'number' ? { inputMode: 'decimal' as const } : {}),
        },
      )}
      {entry('validFrom', say('validFrom'), { day: true, help: say('dayHelp') })}
      {entry('norm', say('norm'), { help: say('normHelp') })}
      {entry('knownSince', say('known'), { day: true, help: say('knownHelp') })}
      {judged.ok && (
        <div className="pv-effect">
          <h4>{say('running')}</h4>
          <p>{effectOf(judged.revision)[language]}</p>
          {judged.revision.validFrom <= today && <p>{say('pastNote')}</p>}
        </div>
      )}
      {doubts.length > 0 && (
        <div className="pv-doubts" id={`${id}-doubts`}>
          {doubts.map((doubt) => (
            <p key={doubt.de}>{doubt[language]}</p>
          ))}
        </div>
      )}
      <div className="pv-buttons">
        <button
          type="submit"
          className="pv-button pv-button-primary"
          {...(doubts.length === 0 ? {} : { 'aria-describedby': `${id}-doubts` })}
        >
          {judged.ok
            ? say('propose', {
                value: valueWords(parameter, judged.revision.value, language),
                date: formatDateShort(judged.revision.validFrom, language),
              })
            : say('proposeBare')}
        </button>
        <button type="button" className="pv-button" onClick={onCancel}>
          {say('cancel')}
        </button>
      </div>
    </form>
  )

  /** What the draft proposes besides; a value from the same day is replaced. */
  function othersThan({ validFrom }: ProposedRevision) {
    return proposed.filter((other) => other.parameter !== parameter.key || other.validFrom !== validFrom)
  }

  function effectOf({ value, validFrom }: ProposedRevision) {
    const before = valueOn(valuesOf(parameter.key, published, []), validFrom)?.value
    return runningCases(usesOf(definition, parameter.key), parameter, value, validFrom, before)
  }
}

function unitWords(unit: string, language: Language): string {
  if (unit !== 'EUR') return unit
  return language === 'de' ? 'Euro' : 'euros'
}
