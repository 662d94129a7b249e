import { formatDateShort, type Parameter, type ParameterRevision } from '@laufzettel/engine'
import { timelineOf, valuesOf } from '../parameters/timeline.ts'
import { valueWords } from '../parameters/value-words.ts'
import { useDocument, useEditor } from '../app/editor-context.ts'
import { showPlace } from '../app/show.ts'

/** What a parameter is worth today, and under it the next value with its day; both lead to „Werte“, which has a tab of its own for the keyboard. */
export function DatedAmount({
  parameter,
  published,
}: {
  readonly parameter: Parameter
  readonly published: readonly ParameterRevision[]
}) {
  const { store, screen, language, say, today } = useEditor()
  const proposed = useDocument((state) => state.draft.revisions)
  const bars = timelineOf(valuesOf(parameter.key, published, proposed))
  const now = bars.find((bar) => bar.from <= today && (bar.to === null || today <= bar.to))
  const next = bars.find((bar) => bar.from > today)
  return (
    <span className="ed-amount">
      <button
        type="button"
        className="ed-link"
        tabIndex={-1}
        onClick={(event) => {
          event.stopPropagation()
          store.getState().select({ kind: 'parameter', key: parameter.key })
          showPlace(screen, 'values', parameter.key)
        }}
      >
        {now ? valueWords(parameter, now.value.value, language) : say('rule-no-value')}
      </button>
      {next && (
        <small className="ed-quiet">
          {say('rule-next-value', {
            date: formatDateShort(next.from, language),
            value: valueWords(parameter, next.value.value, language),
          })}
        </small>
      )}
    </span>
  )
}
