import type { Language } from '@laufzettel/engine'
import { useId, useState } from 'react'
import { acceptResults } from '../document/edits/accept-results.ts'
import type { EditorStore } from '../document/store.ts'
import type { ScenarioOutcome } from '../versions/play-scenarios.ts'
import { scenarioWords } from './words.ts'

/** „So gewollt“ at one test case that ends differently. */
export function AcceptResult({ store, outcome, language }: {
  readonly store: EditorStore
  readonly outcome: Pick<ScenarioOutcome, 'key' | 'names' | 'accepts'>
  readonly language: Language
}) {
  const say = scenarioWords(language)
  if (outcome.accepts === null || outcome.accepts === undefined) return null
  const { key, names, accepts } = outcome
  return (
    <button
      type="button"
      className="ed-button sc-accept"
      aria-label={say('accept-named', { name: names[language] })}
      onClick={(event) => {
        keepFocus(event.currentTarget)
        store.getState().apply(acceptResults, { accepted: [{ scenario: key, expect: accepts }] })
      }}
    >
      {say('accept')}
    </button>
  )
}

/** All at once, after a look at what would be accepted. */
export function AcceptAll({ store, outcomes, language }: {
  readonly store: EditorStore
  readonly outcomes: readonly ScenarioOutcome[]
  readonly language: Language
}) {
  const say = scenarioWords(language)
  const id = useId()
  const [open, setOpen] = useState(false)
  const differing = outcomes.filter(({ passed, accepts }) => !passed && accepts !== null && accepts !== undefined)
  if (differing.length < 2) return null
  const count = differing.length
  const accept = (from: HTMLElement) => {
    keepFocus(from)
    const accepted = differing.flatMap(({ key, accepts }) => (accepts ? [{ scenario: key, expect: accepts }] : []))
    if (store.getState().apply(acceptResults, { accepted }) === null) setOpen(false)
  }
  return (
    <div className="sc-all">
      <button type="button" className="ed-button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {say('accept-all', { count })}
      </button>
      {open && (
        <section id={id} className="sc-box" aria-label={say('accept-list')}>
          <p>{say('accept-list')}</p>
          <ul>
            {differing.map(({ key, names, sentences }) => (
              <li key={key}>
                <strong>{names[language]}</strong>: {sentences.map((sentence) => sentence[language]).join(' ')}
              </li>
            ))}
          </ul>
          <div className="sc-row">
            <button type="button" className="ed-button ed-button-main" onClick={(event) => accept(event.currentTarget)}>
              {say('accept-all-now', { count })}
            </button>
            <button type="button" className="ed-button" onClick={() => setOpen(false)}>
              {say('cancel')}
            </button>
          </div>
        </section>
      )}
    </div>
  )
}

/** The button goes with what it did: the focus stays in this part of the page. */
export function keepFocus(button: HTMLElement): void {
  button.closest<HTMLElement>('[data-keeps-focus]')?.focus()
}
