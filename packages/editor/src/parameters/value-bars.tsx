import type { Language, Parameter } from '@laufzettel/engine'
import { type Bar, type DatedValue, timelineOf } from './timeline.ts'
import { periodWords, valueWords } from './value-words.ts'
import { words } from './words.ts'

/** The values of a parameter as bars in the order of time; one that the draft proposes stands out. */
export function ValueBars({
  parameter,
  values,
  language,
  today,
}: {
  readonly parameter: Parameter
  readonly values: readonly DatedValue[]
  readonly language: Language
  readonly today: string
}) {
  const say = words(language)
  const bars = timelineOf(values)
  if (bars.length === 0) return <p className="pv-quiet">{say('noValue')}</p>
  return (
    <ol className="pv-bars">
      {bars.map((bar) => {
        const proposed = bar.value.proposal !== undefined
        return (
          <li
            key={`${bar.value.id} ${bar.from}`}
            className={proposed ? 'pv-bar pv-bar-new' : 'pv-bar'}
            style={{ flexGrow: yearsOf(bar) }}
          >
            {proposed && <span className="pv-tag">{say('proposed')}</span>}
            <span>{periodWords(bar, today, language)}</span>{' '}
            <strong>{valueWords(parameter, bar.value.value, language)}</strong>
          </li>
        )
      })}
    </ol>
  )
}

/** How wide a bar is beside the others: by its years, within what stays readable. */
function yearsOf({ from, to }: Bar): number {
  if (to === null) return 3
  return Math.min(Math.max(Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1, 2), 6)
}
