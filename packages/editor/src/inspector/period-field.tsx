import { endOfPeriod, formatDayOfYear, formatDayWithWeekday, reasonText } from '@laufzettel/engine'
import { useEffect, useId, useRef, useState } from 'react'
import { setSetting } from '../app/acts.ts'
import { useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { textSetting } from './config-value.ts'
import { LONGEST_PERIOD, PERIOD_UNITS, periodParts, periodText, type PeriodUnit } from './period-words.ts'

/** The period for an answer, with a worked example that the engine's calendar computes (§§ 187, 188, 193 BGB). */
export function PeriodField({ step, from = 'question' }: StepPartProps & { readonly from?: 'question' | 'letter' }) {
  const { store, say } = useEditor()
  const id = useId()
  const period = textSetting(step, 'period')
  const parts = periodParts(period)
  const [count, setCount] = useState(String(parts?.count ?? ''))
  const unit = parts?.unit ?? 'D'
  const taken = useRef(period)

  useEffect(() => {
    if (period === taken.current) return
    taken.current = period
    setCount(String(periodParts(period)?.count ?? ''))
  }, [period])

  const write = (nextCount: string, nextUnit: PeriodUnit) => {
    setCount(nextCount)
    const next = periodText(nextCount, nextUnit)
    if (next === undefined || next === period) return
    taken.current = next
    setSetting(store, step.key, 'period', next)
  }
  const wrong = periodText(count, unit) === undefined
  return (
    <fieldset className="ed-field ed-period">
      <legend>{say('deadline')}</legend>
      <input
        className="ed-input ed-count"
        name="period"
        inputMode="numeric"
        aria-label={say('deadline-number')}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={`${id}-example`}
        value={count}
        onChange={(event) => write(event.currentTarget.value, unit)}
      />
      <select
        className="ed-input"
        aria-label={say('deadline-unit')}
        value={unit}
        onChange={(event) => write(count, event.currentTarget.value as PeriodUnit)}
      >
        {PERIOD_UNITS.map((each) => (
          <option key={each} value={each}>
            {say(`unit-${each}`)}
          </option>
        ))}
      </select>
      <span className="ed-hint">{say(from === 'letter' ? 'deadline-from-letter' : 'deadline-from')}</span>
      {wrong ? (
        <p className="ed-error" id={`${id}-example`}>
          {say('deadline-range', { most: LONGEST_PERIOD })}
        </p>
      ) : (
        <PeriodExample id={`${id}-example`} period={period} />
      )}
    </fieldset>
  )
}

function PeriodExample({ id, period }: { readonly id: string; readonly period: string }) {
  const { calendar, language, say, today } = useEditor()
  const end = endOfPeriod(today, period, calendar, { moves: true })
  if (!end.ok) {
    return (
      <p className="ed-hint" id={id}>
        {say('deadline-outside')}
      </p>
    )
  }
  return (
    <div className="ed-example">
      <p className="ed-hint" id={id}>
        {say('deadline-example', { start: formatDayOfYear(today, language) })}{' '}
        <strong>{formatDayWithWeekday(end.value.date, language)}</strong>.
      </p>
      <details>
        <summary>{say('deadline-steps')}</summary>
        <ol>
          {end.value.reasons.map((reason) => (
            <li key={`${reason.name}${reason.date}`}>
              {reasonText(reason, language)} <span className="ed-quiet">{reason.norms.join(', ')}</span>
            </li>
          ))}
        </ol>
      </details>
    </div>
  )
}
