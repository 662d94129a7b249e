import type { Language, Scenario, ScenarioEvent } from '@laufzettel/engine'
import { useId, useState } from 'react'
import { addScenario } from '../document/edits/add-scenario.ts'
import type { EditorStore } from '../document/store.ts'
import { expectationOf } from './expectation.ts'
import type { Run } from './replay.ts'
import { dryRunWords } from './words.ts'

/** Asks for a name and keeps the run, with how it ended, as a test case of the draft. */
export function SaveScenario({
  store,
  run,
  events,
  language,
  assumed,
  onClose,
}: {
  readonly store: EditorStore
  readonly run: Run
  readonly events: readonly ScenarioEvent[]
  readonly language: Language
  /** Values that the run assumed beside the published ones. */
  readonly assumed: Scenario['parameters']
  readonly onClose: () => void
}) {
  const say = dryRunWords(language)
  const id = useId()
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState(false)
  const { state, world, now } = run.simulation
  const keep = () => {
    setWrong(name.trim() === '')
    if (name.trim() === '' || state === null) return
    const names = { de: name.trim(), en: name.trim() }
    const scenario = { names, ...(assumed === undefined ? {} : { parameters: assumed }), events: [...events.slice(0, run.played)], expect: expectationOf(world, state, now) }
    if (store.getState().apply(addScenario, { scenario }) === null) onClose()
  }
  return (
    <form
      className="dr-save"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <label htmlFor={id}>{say('scenario-name')}</label>
      <p className="dr-quiet" id={`${id}-help`}>
        {say('scenario-example')}
      </p>
      {wrong && (
        <p className="dr-bad" role="alert">
          {say('scenario-wrong')}
        </p>
      )}
      <div className="dr-row">
        <input
          id={id}
          type="text"
          maxLength={200}
          value={name}
          aria-describedby={`${id}-help`}
          ref={(element) => {
            if (element !== null && name === '' && !wrong) element.focus()
          }}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" className="ed-button ed-button-main">
          {say('scenario-keep')}
        </button>
        <button type="button" className="ed-button" onClick={onClose}>
          {say('cancel')}
        </button>
      </div>
    </form>
  )
}
