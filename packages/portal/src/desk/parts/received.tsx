import { Icon, type Language, weekdayAndDate } from '@laufzettel/ui'
import type { DeskError, TaskForm } from '../pages.ts'
import { desk } from '../words/say.ts'
import { DayParts } from './day-parts.tsx'

/** When an answer from outside came in, and whether it counts though it is late. */
export function Received({
  received,
  errors,
  language,
}: {
  readonly received: NonNullable<TaskForm['received']>
  readonly errors: readonly DeskError[]
  readonly language: Language
}) {
  const say = desk(language)
  const wrongDay = errors.filter(({ target }) => target === 'receivedOn')
  const wrongCounts = errors.filter(({ target }) => target === 'counts')
  const describedBy = ['receivedOn-help', ...wrongDay.map((_, at) => `receivedOn-error-${at}`)].join(' ')
  return (
    <>
      <fieldset className={wrongDay.length > 0 ? 'dk-posted lz-field-wrong' : 'dk-posted'} aria-describedby={describedBy}>
        <legend>{say('receivedOn')}</legend>
        <p className="dk-help" id="receivedOn-help">
          {say('receivedDue', { date: weekdayAndDate(received.due, language) })}
        </p>
        {wrongDay.map((error, at) => (
          <p key={error.text} className="lz-error" id={`receivedOn-error-${at}`}>
            <Icon name="circle-alert" size={20} /> {error.text}
          </p>
        ))}
        <div className="dk-day-row">
          <DayParts name="receivedOn" id="receivedOn" value={received} wrong={wrongDay.length > 0} say={say} />
        </div>
      </fieldset>
      {received.mayCount && (
        <div className={wrongCounts.length > 0 ? 'dk-field lz-field-wrong' : 'dk-field'}>
          {wrongCounts.map((error) => (
            <p key={error.text} className="lz-error" id="counts-error">
              <Icon name="circle-alert" size={20} /> {error.text}
            </p>
          ))}
          <label className="dk-check">
            <input
              type="checkbox"
              id="counts"
              name="counts"
              value="ja"
              defaultChecked={received.counts}
              className="kern-form-check__checkbox"
              {...(wrongCounts.length > 0 ? { 'aria-invalid': true, 'aria-describedby': 'counts-error' } : {})}
            />
            <span>{say('countsLate')}</span>
          </label>
        </div>
      )}
    </>
  )
}
