import { useEffect, useId, useRef, useState } from 'react'
import { useEditor } from '../app/editor-context.ts'
import { LONGEST_PERIOD, PERIOD_UNITS, periodParts, periodText, type PeriodUnit } from './period-words.ts'

/** A period as a number and its unit. What is no period stays in the field and is said. */
export function PeriodInput({ label, period, onChange }: {
  readonly label: string
  readonly period: string
  readonly onChange: (period: string) => void
}) {
  const { say } = useEditor()
  const id = useId()
  const parts = periodParts(period)
  const [count, setCount] = useState(String(parts?.count ?? ''))
  const unit = parts?.unit ?? 'M'
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
    onChange(next)
  }
  const wrong = periodText(count, unit) === undefined
  return (
    <fieldset className="ed-field ed-period">
      <legend>{label}</legend>
      <input
        className="ed-input ed-count"
        inputMode="numeric"
        aria-label={say('deadline-number')}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
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
      {wrong && (
        <p className="ed-error" id={`${id}-wrong`}>
          {say('deadline-range', { most: LONGEST_PERIOD })}
        </p>
      )}
    </fieldset>
  )
}
