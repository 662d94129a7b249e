import type { Language } from '@laufzettel/engine'
import type { ReactNode } from 'react'
import { Icon } from '@laufzettel/ui'
import type { ScenarioOutcome } from './play-scenarios.ts'
import './versions.scss'
import { versionWords } from './words.ts'

/** How the test cases end: the ones that end differently first, each with what differs. Null while they run. */
export function ScenarioResults({
  outcomes,
  language,
  act,
}: {
  readonly outcomes: readonly ScenarioOutcome[] | null
  readonly language: Language
  /** What can be done about one that ends differently. */
  readonly act?: (outcome: ScenarioOutcome) => ReactNode
}) {
  const say = versionWords(language)
  if (outcomes === null) return <p role="status">{say('scenarios-running')}</p>
  if (outcomes.length === 0) return <p>{say('scenarios-none')}</p>
  const stopping = outcomes.filter(({ stops }) => stops === true)
  const failed = outcomes.filter(({ passed, stops }) => !passed && stops !== true)
  const good = failed.length === 0 && stopping.length === 0
  const passed = outcomes.filter((outcome) => outcome.passed)
  const count = outcomes.length
  // Nothing that they expect, but something else came out otherwise.
  const moved = passed.filter(({ changed, before }) => changed && before === 'passed')
  return (
    <div className="vs-scenarios">
      {stopping.length > 0 && (
        <p className="vs-warn">
          <Icon name="triangle-alert" size={16} />
          {say(stopping.length === 1 ? 'scenarios-stop-one' : 'scenarios-stop', { stopping: stopping.length, count })}
        </p>
      )}
      {(good || failed.length > 0) && (
        <p className={good ? 'vs-good' : 'vs-warn'}>
          <Icon name={good ? 'circle-check' : 'triangle-alert'} size={16} />
          {failed.length > 0
            ? say(failed.length === 1 ? 'scenarios-some-one' : 'scenarios-some', { failed: failed.length, count })
            : count === 1
              ? say('scenarios-one')
              : say('scenarios-all', { count })}
        </p>
      )}
      {!good && (
        <ul>
          {[...failed, ...stopping].map((outcome) => (
            <li key={outcome.key}>
              <p>
                <strong>{outcome.names[language]}</strong>{' '}
                <span className="vs-warn-word">
                  {say(outcome.stops === true ? 'scenario-stops' : 'scenario-failed')}
                  {outcome.changed && outcome.stops !== true && `, ${say('and-than-before')}`}:
                </span>
              </p>
              <ul className="vs-differences">
                {outcome.sentences.map((sentence) => (
                  <li key={sentence.de}>{sentence[language]}</li>
                ))}
              </ul>
              {act?.(outcome)}
            </li>
          ))}
        </ul>
      )}
      {moved.length > 0 && <MovedResults moved={moved} language={language} />}
      {passed.length > 0 && (
        <details>
          <summary>
            {good
              ? say('scenarios-show')
              : passed.length === 1
                ? say('scenarios-one')
                : say('scenarios-all', { count: passed.length })}
          </summary>
          <ul>
            {passed.map((outcome) => (
              <li key={outcome.key}>
                {outcome.names[language]}
                {outcome.before === 'failed' && <span className="vs-good-word"> {say('scenario-mended')}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** Test cases that hold and still end otherwise than before: each with what comes out now instead of what came out then. */
function MovedResults({ moved, language }: { readonly moved: readonly ScenarioOutcome[]; readonly language: Language }) {
  const say = versionWords(language)
  return (
    <div className="vs-note">
      <Icon name="info" size={16} />
      <div>
        <p>{say(moved.length === 1 ? 'scenarios-moved-one' : 'scenarios-moved', { count: moved.length })}</p>
        <ul>
          {moved.map(({ key, names, moved: sentences }) => (
            <li key={key}>
              <strong>{names[language]}</strong>
              <ul className="vs-differences">
                {sentences.slice(0, MOST).map((sentence) => (
                  <li key={sentence.de}>{sentence[language]}</li>
                ))}
                {sentences.length === 0 && <li>{say('scenarios-moved-unnamed')}</li>}
                {sentences.length > MOST && <li>{say('scenarios-moved-more', { count: sentences.length - MOST })}</li>}
              </ul>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** What is told of one test case before the rest is only counted. */
const MOST = 6
