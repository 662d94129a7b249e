import {
  EUROPE_BERLIN,
  formatDateShort,
  formatDayWithWeekday,
  type Language,
  localDate,
  localDateTime,
} from '@laufzettel/engine'
import { clockTime } from '@laufzettel/ui'
import { useId, useState } from 'react'
import { DayInput } from '../app/day-input.tsx'
import { typedDay } from '../app/typed-day.ts'
import { RoleCard } from './role-card.tsx'
import { dayLater, morningOf, nextDue } from './times.ts'
import type { DryRunState } from './use-dry-run.ts'
import { dryRunWords } from './words.ts'

/** The clock: a day on, to the next deadline, to a date. Deadlines on the way fire. */
export function ClockCard({ dryRun, language }: { readonly dryRun: DryRunState; readonly language: Language }) {
  const say = dryRunWords(language)
  const id = useId()
  const { now, state } = dryRun.run.simulation
  const today = localDate(now, EUROPE_BERLIN)
  const [day, setDay] = useState('')
  const [wrong, setWrong] = useState(false)
  const next = nextDue(state)
  const busy =
    state === null ||
    Object.values(state.workItems).some(({ status }) => status === 'open') ||
    Object.values(state.questions).some(({ status }) => status === 'open')
  const turn = !busy && next !== null
  return (
    <RoleCard
      title={say('clock')}
      icon="clock"
      turn={turn}
      state={`${formatDayWithWeekday(today, language)}, ${clockTime(localDateTime(now, EUROPE_BERLIN), language)}`}
    >
      <div className="dr-row">
        <button
          type="button"
          className={turn ? 'ed-button ed-button-main' : 'ed-button'}
          aria-disabled={next === null || undefined}
          onClick={() => next !== null && dryRun.waitUntil(next)}
        >
          {next === null
            ? say('no-timer')
            : say('next-timer', { date: formatDayWithWeekday(localDate(next, EUROPE_BERLIN), language) })}
        </button>
        <button type="button" className="ed-button" onClick={() => dryRun.waitUntil(dayLater(now))}>
          {say('day-on')}
        </button>
      </div>
      <form
        className="dr-field"
        onSubmit={(event) => {
          event.preventDefault()
          const fits = typedDay(day) === day && day > today
          setWrong(!fits)
          if (fits) dryRun.waitUntil(morningOf(day))
        }}
      >
        <label htmlFor={id}>{say('to-date')}</label>
        {wrong && (
          <p className="dr-bad" id={`${id}-wrong`} role="alert">
            {say('date-past', { date: formatDateShort(today, language) })}
          </p>
        )}
        <div className="dr-row">
          <DayInput
            id={id}
            className="dr-day"
            language={language}
            value={day}
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? `${id}-wrong` : undefined}
            onChange={(typed) => {
              setDay(typed)
              setWrong(false)
            }}
          />
          <button type="submit" className="ed-button">
            {say('go-date')}
          </button>
        </div>
      </form>
    </RoleCard>
  )
}
