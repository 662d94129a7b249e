import { dateWords, type Language, shortDay } from '@laufzettel/ui'
import type { Deadlines } from '../pages.ts'
import { desk } from '../words/say.ts'
import { citations } from '../words/unbroken.ts'

/** The day of notification and the end of the remedy period, each with the steps that led to it. */
export function DeadlineList({ deadlines, language }: { readonly deadlines: Deadlines; readonly language: Language }) {
  const say = desk(language)
  return (
    <>
      {deadlines.kind === 'actual' && (
        <p className="dk-small">{say('deadlinesFrom', { date: dateWords(deadlines.on, language) })}</p>
      )}
      <dl className="dk-deadlines">
        {deadlines.rows.map((row) => (
          <div key={row.kind}>
            <dt>
              <time dateTime={row.date}>{shortDay(row.date, language)}</time>
            </dt>
            <dd>
              <strong>{say(`deadline.${row.kind}`)}</strong> {row.because.join(' ')}
              {row.norms.length > 0 && <span className="dk-norms" lang="de"> {citations(row.norms)}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Day and name only, for the preview. */
export function DeadlineSummary({
  deadlines,
  language,
}: {
  readonly deadlines: Deadlines
  readonly language: Language
}) {
  const say = desk(language)
  return (
    <dl className="dk-pairs">
      {deadlines.rows.map((row) => (
        <div key={row.kind}>
          <dt>{say(`deadline.${row.kind}Short`)}</dt>
          <dd>
            <time dateTime={row.date}>{shortDay(row.date, language)}</time>
          </dd>
        </div>
      ))}
    </dl>
  )
}
