import { type Language, problemCode, problemText, type ProcessDefinition, type Simulation } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useMemo } from 'react'
import { placeWords } from '../document/uses.ts'
import { warningsOf } from './warnings-of.ts'
import { dryRunWords } from './words.ts'

interface RunWarningsProps {
  readonly simulation: Simulation
  readonly definition: ProcessDefinition
  readonly language: Language
  /** Leads to a place of the model. */
  readonly onShow: (place: string) => void
}

/** What expressions warned of in this run: the sentence, the expression with the part that is meant, the way to it. */
export function RunWarnings({ simulation, definition, language, onShow }: RunWarningsProps) {
  const say = dryRunWords(language)
  // A run that moves on is a new one.
  const found = useMemo(() => warningsOf(simulation, definition), [simulation, definition])
  if (found.length === 0) return null
  return (
    <section className="dr-part dr-warnings" aria-labelledby="dr-warnings">
      <h3 id="dr-warnings">{say('warnings')}</h3>
      <p className="dr-quiet">{say('warnings-lead')}</p>
      <ul>
        {found.map(({ warning, place, source, from, to }) => {
          const text = problemText(warning, language)
          return (
            <li key={`${place} ${from} ${text}`}>
              <p>
                <Icon name="triangle-alert" size={16} />
                <span>
                  {text} <span className="dr-quiet">{problemCode(warning)}</span>
                </span>
              </p>
              {source !== '' && (
                <code lang="zxx">
                  {source.slice(0, from)}
                  <mark>{source.slice(from, to)}</mark>
                  {source.slice(to)}
                </code>
              )}
              {place !== '' && (
                <p>
                  {placeWords(definition, place)[language]}{' '}
                  <button
                    type="button"
                    className="ed-link"
                    aria-label={`${say('to-place')}: ${text}`}
                    onClick={() => onShow(place)}
                  >
                    {say('to-place')}
                  </button>
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
