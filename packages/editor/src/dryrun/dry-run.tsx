import { type CalendarData, type Language, type ParameterRevision, problemText, type Trial, type World } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useNarrow } from '../app/use-narrow.ts'
import type { EditorStore } from '../document/store.ts'
import { type ScenarioOutcome, playScenarios } from '../versions/play-scenarios.ts'
import { ScenarioResults } from '../versions/scenario-results.tsx'
import { AcceptAll, AcceptResult } from '../scenarios/accept-results.tsx'
import { AnswerForAll } from '../scenarios/answer-for-all.tsx'
import { scenarioWords } from '../scenarios/words.ts'
import { CitizenCard } from './citizen-card.tsx'
import { ClockCard } from './clock-card.tsx'
import './dry-run.scss'
import { trialWorld } from './dry-run-world.ts'
import { OfficeCard } from './office-card.tsx'
import { RunData } from './run-data.tsx'
import { RunDiagram } from './run-diagram.tsx'
import { RunSteps } from './run-steps.tsx'
import { RunWarnings } from './run-warnings.tsx'
import { SaveScenario } from './save-scenario.tsx'
import { Stopped, Unfinished } from './unfinished.tsx'
import { useDryRun } from './use-dry-run.ts'
import { dryRunWords } from './words.ts'

interface DryRunProps {
  readonly store: EditorStore
  readonly language: Language
  readonly calendar: CalendarData
  /** The published values. */
  readonly published: readonly ParameterRevision[]
  /** The instant at which a run begins, in UTC. */
  readonly now: string
  readonly onClose: () => void
  /** Leaves the dry run for a place of the model, `steps/<key>` for example. */
  readonly onShow: (place: string) => void
}

/** The draft played on one screen by its author: citizen, office and clock, with the same engine as the server. */
export function DryRun(props: DryRunProps) {
  const { store, language, calendar, published, onClose } = props
  const say = dryRunWords(language)
  const draft = useStore(store, (state) => state.draft)
  const made = useMemo(() => trialWorld(draft, { calendar, published }), [draft, calendar, published])
  if (made.ok) return <Playing {...props} {...made.value} />
  return (
    <section className="dr" aria-labelledby="dr-title">
      <div className="dr-bar">
        <h2 id="dr-title">{say('title')}</h2>
        <button type="button" className="dr-bar-button" onClick={onClose}>
          {say('close')}
        </button>
      </div>
      <div className="dr-broken">
        <p>{say('broken')}</p>
        <ul>
          {made.problems.map((found) => (
            <li key={`${found.name}/${found.place}`}>{problemText(found, language)}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function Playing({
  store,
  language,
  now,
  onClose,
  onShow,
  world,
  trial,
}: DryRunProps & { readonly world: World; readonly trial: Trial }) {
  const say = dryRunWords(language)
  const dryRun = useDryRun(world, now)
  const { run, events, refused } = dryRun
  const { state } = run.simulation
  // As it is drawn: the world has stand-ins for what cannot run.
  const definition = useStore(store, ({ draft }) => draft.definition)
  const [saving, setSaving] = useState(false)
  const [round, setRound] = useState(0)
  const outcomes = useOutcomes(world, trial)
  const narrow = useNarrow(1024)
  const title = useRef<HTMLHeadingElement>(null)
  const saver = useRef<HTMLButtonElement>(null)
  useEffect(() => title.current?.focus(), [])
  // What was pressed is often gone afterwards: the focus goes on to whoever is next.
  useEffect(() => {
    if (events.length === 0 || document.activeElement !== document.body) return
    const next = document.querySelector<HTMLElement>('.dr-card-turn h3') ?? title.current
    next?.focus()
  }, [events])
  const where = Object.values(state?.tokens ?? {})
    .map(({ step }) => definition.steps.find(({ key }) => key === step)?.name[language])
    .find((name) => name !== undefined)
  const standing =
    state === null
      ? ''
      : state.status === 'ended'
        ? say('ended')
        : where === undefined
          ? ''
          : say('stays', { step: where })
  const again = () => {
    setRound(round + 1)
    dryRun.restart()
  }
  return (
    <section className="dr" aria-labelledby="dr-title">
      <div className="dr-bar">
        <h2 id="dr-title" ref={title} tabIndex={-1}>
          <Icon name="play" size={16} />
          {say('title')}
        </h2>
        <p>{say('nothing-real')}</p>
        <span className="ed-grow" />
        <button
          type="button"
          className="dr-bar-button"
          aria-disabled={events.length === 0 || undefined}
          onClick={dryRun.back}
        >
          <Icon name="undo-2" size={16} />
          {say('back')}
        </button>
        <button type="button" className="dr-bar-button" onClick={again}>
          <Icon name="rotate-ccw" size={16} />
          {say('restart')}
        </button>
        <button
          type="button"
          ref={saver}
          className="dr-bar-button"
          aria-disabled={state === null || undefined}
          aria-expanded={saving}
          onClick={() => {
            if (state !== null) setSaving(true)
            else
              store
                .getState()
                .announce({ de: dryRunWords('de')('nothing-to-save'), en: dryRunWords('en')('nothing-to-save') })
          }}
        >
          <Icon name="check" size={16} />
          {say('save')}
        </button>
        <button type="button" className="dr-bar-button" onClick={onClose}>
          <Icon name="x" size={16} />
          {say('close')}
        </button>
      </div>
      {saving && (
        <SaveScenario
          store={store}
          run={run}
          events={events}
          assumed={dryRun.example?.parameters}
          language={language}
          onClose={() => {
            setSaving(false)
            saver.current?.focus()
          }}
        />
      )}
      <Unfinished trial={trial} language={language} onShow={onShow} />
      <div className="dr-columns">
        <div className="dr-roles">
          <h3 className="dr-unseen">{say('roles')}</h3>
          {refused.length > 0 && (
            <div className="dr-refused" role="alert">
              <p>{say('refused')}</p>
              <ul>
                {refused.map((found) => (
                  <li key={`${found.name}/${found.place}`}>{problemText(found, language)}</li>
                ))}
              </ul>
            </div>
          )}
          <Stopped trial={trial} state={state} definition={definition} language={language} onShow={onShow} />
          <CitizenCard key={round} dryRun={dryRun} language={language} />
          <OfficeCard dryRun={dryRun} language={language} />
          <ClockCard dryRun={dryRun} language={language} />
        </div>
        <div className="dr-path" role="region" aria-label={say('steps')} tabIndex={0}>
          <h3>{say('steps')}</h3>
          <p role="status">{standing}</p>
          {!narrow && <RunDiagram store={store} state={state} language={language} />}
          <RunSteps definition={definition} state={state} language={language} />
        </div>
        <div className="dr-data">
          <h3>{say('data')}</h3>
          <RunData run={run} language={language} />
          <RunWarnings simulation={run.simulation} definition={definition} language={language} onShow={onShow} />
          <section className="dr-part" aria-labelledby="dr-scenarios" tabIndex={-1} data-keeps-focus>
            <h3 id="dr-scenarios">{say('scenarios')}</h3>
            <AnswerForAll store={store} world={world} outcomes={outcomes ?? []} language={language} now={run.simulation.now} />
            <ScenarioResults
              outcomes={outcomes}
              language={language}
              act={(outcome) => <AcceptResult store={store} outcome={outcome} language={language} />}
            />
            <AcceptAll store={store} outcomes={outcomes ?? []} language={language} />
            {trial.errors.length > 0 && outcomes?.some(({ passed, stops }) => !passed && stops !== true) && <p className="dr-quiet">{scenarioWords(language)('accept-later')}</p>}
          </section>
        </div>
      </div>
    </section>
  )
}

/** How the test cases of the draft end; played again after each change, once it rests for a moment. */
function useOutcomes(world: World, trial: Trial): readonly ScenarioOutcome[] | null {
  const [outcomes, setOutcomes] = useState<readonly ScenarioOutcome[] | null>(null)
  useEffect(() => {
    let gone = false
    const timer = setTimeout(
      () => void playScenarios(world, null, trial).then((played) => !gone && setOutcomes(played)),
      300,
    )
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [world, trial])
  return outcomes
}
