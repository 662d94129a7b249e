import { EUROPE_BERLIN, formatDateShort, type Language, localDate, type Parameter } from '@laufzettel/engine'
import { type DatedValue, timelineOf } from './timeline.ts'
import { periodWords, valueWords } from './value-words.ts'
import { words } from './words.ts'

/** Every value of a parameter, newest first, also those that later ones replaced. */
export function ValueTable({
  parameter,
  values,
  language,
  today,
  onWithdraw,
}: {
  readonly parameter: Parameter
  readonly values: readonly DatedValue[]
  readonly language: Language
  readonly today: string
  readonly onWithdraw: (proposal: number) => void
}) {
  const say = words(language)
  return (
    <div className="pv-scroll">
      <table className="pv-table">
        <thead>
          <tr>
            <th scope="col" className="pv-figure">
              {say('value')}
            </th>
            <th scope="col">{say('holds')}</th>
            <th scope="col">{say('known')}</th>
            <th scope="col">{say('state')}</th>
          </tr>
        </thead>
        <tbody>
          {[...values].reverse().map((value) => {
            const shown = valueWords(parameter, value.value, language)
            return (
              <tr key={value.id} className={value.proposal === undefined ? '' : 'pv-row-new'}>
                <td className="pv-figure">{shown}</td>
                <td>
                  {periodWords({ from: value.validFrom, to: value.validTo ?? null }, today, language)}
                  {value.norm !== undefined && <span className="pv-quiet pv-under">{value.norm}</span>}
                  {value.authority !== undefined && (
                    <span className="pv-quiet pv-under">{say('setBy', { authority: value.authority })}</span>
                  )}
                </td>
                <td>{formatDateShort(localDate(value.knownSince, EUROPE_BERLIN), language)}</td>
                <td>
                  {say(stateOf(value, values, today))}
                  {value.proposal !== undefined && (
                    <button
                      type="button"
                      className="pv-button pv-button-small"
                      aria-label={say('withdrawOf', { value: shown })}
                      onClick={() => onWithdraw(value.proposal ?? 0)}
                    >
                      {say('withdraw')}
                    </button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function stateOf(value: DatedValue, values: readonly DatedValue[], today: string) {
  if (value.proposal !== undefined) return 'proposed'
  const bars = timelineOf(values).filter((bar) => bar.value === value)
  if (bars.length === 0) return value.authority === undefined ? 'replaced' : 'overridden'
  if (bars.some(({ from, to }) => from <= today && (to === null || today <= to))) return 'inForce'
  return bars.some(({ from }) => from > today) ? 'planned' : 'past'
}
