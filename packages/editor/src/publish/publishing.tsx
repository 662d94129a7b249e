import {
  type AroundModel,
  type CalendarData,
  compareModels,
  effectsOnRunningCases,
  type Language,
  type ProcessDefinition,
  PROBLEMS,
} from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { problemsOf } from '../document/problems.ts'
import type { EditorStore } from '../document/store.ts'
import { type DryRunPlace, dryRunWorld, trialWorld } from '../dryrun/dry-run-world.ts'
import type { KnownValue } from '../parameters/timeline.ts'
import { Comparison } from '../versions/comparison.tsx'
import { AcceptAll, AcceptResult } from '../scenarios/accept-results.tsx'
import { AnswerForAll } from '../scenarios/answer-for-all.tsx'
import { scenarioWords } from '../scenarios/words.ts'
import { type ScenarioOutcome, playScenarios } from '../versions/play-scenarios.ts'
import { ScenarioResults } from '../versions/scenario-results.tsx'
import { type PublishClient, type Refused, refusedBy, type StoredVersion } from './client.ts'
import './publish.scss'
import { RunningCases } from './running-cases.tsx'
import { Station } from './station.tsx'
import { publishWords } from './words.ts'

/** A proposal that the server took, or its refusal. */
export type Proposed = { readonly hash: string; readonly version: number } | Refused

interface PublishingProps {
  readonly store: EditorStore
  readonly language: Language
  readonly calendar: CalendarData
  readonly around: AroundModel
  /** The published values. */
  readonly published: readonly KnownValue[]
  readonly client: Pick<PublishClient, 'definitionVersion'>
  /** Hash of the version that the draft would follow. */
  readonly base: string
  readonly runningCases: number
  /** The server's clock, an instant. */
  readonly now: string
  /** An earlier proposal that nobody has decided on yet. */
  readonly waiting: { readonly version: number; readonly hash: string } | null
  /** Saves the draft and proposes it; with the reason why, where test cases end differently. */
  readonly onPropose: (reason?: string) => Promise<Proposed>
  readonly onBack: () => void
  readonly onShowProblems: () => void
  readonly onOpenVersion: (hash: string) => void
}

/** Where a modeller looks at all of a change once more and hands it to a second person. */
export function Publishing(props: PublishingProps) {
  const { store, language, calendar, published, client, base, runningCases } = props
  const say = publishWords(language)
  const draft = useStore(store, (state) => state.draft)
  const [former, setFormer] = useState<StoredVersion | Refused | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  useEffect(() => {
    let gone = false
    client
      .definitionVersion({ params: { hash: base } })
      .catch(() => null)
      .then((answer) => !gone && setFormer(answer?.ok ? answer.value : refusedBy(answer)))
    return () => {
      gone = true
    }
  }, [client, base])
  const before = former !== null && 'definition' in former ? former : null
  const changes = useMemo(
    () =>
      before === null
        ? []
        : compareModels(
            { definition: before.definition, revisions: published.map(proposedOf) },
            { definition: draft.definition, revisions: [...published.map(proposedOf), ...draft.revisions] },
          ),
    [before, draft, published],
  )
  const place = useMemo(() => ({ calendar, published }), [calendar, published])
  const tried = useMemo(() => {
    const made = trialWorld(draft, place)
    return made.ok ? made.value : null
  }, [draft, place])
  const outcomes = useOutcomes(tried, before?.definition ?? null, place)
  const played = outcomes === null || outcomes === 'failed' ? null : outcomes
  const findings = problemsOf(draft, props.around)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const effects = effectsOnRunningCases(changes, [{ version: before?.summary.version ?? 0, count: runningCases }])
  return (
    <section className="pb" aria-labelledby="pb-title">
      <div className="pb-bar">
        <button type="button" className="ed-button" onClick={props.onBack}>
          <Icon name="arrow-left" size={16} />
          {say('back')}
        </button>
        <h2 id="pb-title" ref={title} tabIndex={-1}>
          {say('title')}
        </h2>
      </div>
      <div className="pb-columns">
        <div className="pb-changes">
          <h2>{say('changes')}</h2>
          {before !== null && <p className="vs-quiet">{say('against', { version: before.summary.version })}</p>}
          {former === null && <p role="status">{say('loading')}</p>}
          {former !== null && before === null && <p role="alert">{say('failed')}</p>}
          {before !== null && <Comparison changes={changes} language={language} />}
        </div>
        <div className="pb-checks">
          <Station title={say('problems')}>
            <p className={errors > 0 ? 'vs-bad' : findings.length > 0 ? 'vs-warn' : 'vs-good'}>
              <Icon name={findings.length > 0 ? 'triangle-alert' : 'circle-check'} size={16} />
              {problemWords(say, errors, findings.length)}
            </p>
            {findings.length > 0 && (
              <button type="button" className="ed-button" onClick={props.onShowProblems}>
                {say('problems-show')}
              </button>
            )}
          </Station>
          {tried !== null && (
            <Station title={say('scenarios')}>
              <div role="group" aria-label={say('scenarios')} tabIndex={-1} data-keeps-focus>
                {played !== null && (
                  <AnswerForAll
                    store={store}
                    world={tried.world}
                    outcomes={played}
                    language={language}
                    now={props.now}
                  />
                )}
                {outcomes === 'failed' ? (
                  <p role="alert">{say('scenarios-unplayed')}</p>
                ) : (
                  <ScenarioResults
                    outcomes={outcomes}
                    language={language}
                    act={(outcome) => <AcceptResult store={store} outcome={outcome} language={language} />}
                  />
                )}
                <AcceptAll store={store} outcomes={played ?? []} language={language} />
                {tried.trial.errors.length > 0 && played?.some(differsOnly) && <p className="vs-quiet">{scenarioWords(language)('accept-later')}</p>}
              </div>
            </Station>
          )}
          <Station title={say('running')}>
            <RunningCases count={runningCases} effects={effects} language={language} />
          </Station>
          {before !== null && changes.length === 0 && (
            <p className="vs-note">
              <Icon name="info" size={16} />
              {say('propose-nothing', { version: before.summary.version })}
            </p>
          )}
          <Propose
            {...props}
            ready={errors === 0 && changes.length > 0}
            waits={outcomes === null}
            differing={played?.filter(({ passed }) => !passed).length ?? 0}
          />
        </div>
      </div>
    </section>
  )
}

function Propose({
  store,
  language,
  waiting,
  onPropose,
  onOpenVersion,
  ready,
  waits,
  differing,
}: PublishingProps & {
  readonly ready: boolean
  /** The test cases have not ended yet: whether a reason is needed is not known. */
  readonly waits: boolean
  readonly differing: number
}) {
  const say = publishWords(language)
  const id = useId()
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState(false)
  const [state, setState] = useState<Proposed | 'busy' | null>(null)
  const done = useRef<HTMLParagraphElement>(null)
  const proposed = state !== null && state !== 'busy' && 'hash' in state ? state : null
  const refused = state !== null && state !== 'busy' && 'detail' in state ? state : null
  // The server plays the test cases too, and its word counts.
  const asks = differing > 0 || refused?.code === PROBLEMS['scenarios-differ'].code
  // What was refused was another draft.
  useEffect(
    () =>
      store.subscribe(({ draft }, before) => {
        if (draft !== before.draft) setState((now) => (now !== null && now !== 'busy' && 'detail' in now ? null : now))
      }),
    [store],
  )
  useEffect(() => {
    if (proposed) done.current?.focus()
  }, [proposed])
  useEffect(() => {
    if (refused?.code === PROBLEMS['scenarios-differ'].code) document.getElementById(id)?.focus()
  }, [refused, id])
  const propose = async () => {
    if (state === 'busy' || waits) return
    const lacks = asks && reason.trim().length < 3
    setWrong(lacks)
    if (lacks) return document.getElementById(id)?.focus()
    setState('busy')
    setState(await onPropose(asks ? reason.trim() : undefined).catch(() => refusedBy(null)))
  }
  return (
    <Station title={say('propose-title')}>
      <p>{say('propose-rule')}</p>
      {waiting !== null && proposed === null && (
        <p className="vs-note">
          <Icon name="info" size={16} />
          <span>
            {say('propose-waiting', { version: waiting.version })}{' '}
            <button type="button" className="pb-link" onClick={() => onOpenVersion(waiting.hash)}>
              {say('proposed-open')}
            </button>
          </span>
        </p>
      )}
      {refused && (
        <p className="vs-bad" role="alert">
          <Icon name="circle-alert" size={16} />
          {refused.detail === '' ? say('failed') : refused.detail}{' '}
          {refused.code !== '' && say('code', { code: refused.code })}
        </p>
      )}
      {proposed ? (
        <>
          <p className="vs-good" ref={done} tabIndex={-1}>
            <Icon name="circle-check" size={16} />
            {say('proposed', { version: proposed.version })}
          </p>
          <button type="button" className="ed-button ed-button-main" onClick={() => onOpenVersion(proposed.hash)}>
            {say('proposed-open')}
          </button>
        </>
      ) : (
        ready && (
          <>
            {asks && (
              <div className="pb-reason">
                <label htmlFor={id}>{say('scenarios-reason')}</label>
                <p className="vs-quiet" id={`${id}-help`}>
                  {say('scenarios-reason-help')}
                </p>
                {wrong && (
                  <p className="vs-bad" id={`${id}-wrong`} role="alert">
                    <Icon name="circle-alert" size={16} />
                    {say('scenarios-reason-wrong')}
                  </p>
                )}
                <textarea
                  id={id}
                  rows={3}
                  maxLength={2000}
                  value={reason}
                  aria-invalid={wrong || undefined}
                  aria-describedby={wrong ? `${id}-wrong ${id}-help` : `${id}-help`}
                  onChange={(event) => {
                    setReason(event.currentTarget.value)
                    setWrong(false)
                  }}
                />
              </div>
            )}
            <button
              type="button"
              className="ed-button ed-button-main"
              aria-disabled={state === 'busy' || waits}
              onClick={() => void propose()}
            >
              {say(state === 'busy' ? 'proposing' : waits ? 'scenarios-checked' : waiting === null ? 'propose' : 'propose-anew')}
            </button>
          </>
        )
      )}
      <p className="vs-quiet">{say('reachable')}</p>
    </Station>
  )
}

function problemWords(say: ReturnType<typeof publishWords>, errors: number, all: number): string {
  if (errors === 1) return say('problems-error')
  if (errors > 1) return say('problems-errors', { count: errors })
  if (all === 1) return say('problems-warning')
  return all === 0 ? say('problems-none') : say('problems-warnings', { count: all })
}

/** Ends differently, and could be accepted if nothing were missing. */
function differsOnly({ passed, stops }: ScenarioOutcome): boolean {
  return !passed && stops !== true
}

type Tried = Extract<ReturnType<typeof trialWorld>, { ok: true }>['value']

/** How the draft's test cases end, against the version before. Null while they run; `failed` where they could not. */
function useOutcomes(
  tried: Tried | null,
  before: ProcessDefinition | null,
  place: DryRunPlace,
): readonly ScenarioOutcome[] | 'failed' | null {
  const [outcomes, setOutcomes] = useState<readonly ScenarioOutcome[] | 'failed' | null>(null)
  useEffect(() => {
    let gone = false
    const former = before === null ? null : dryRunWorld({ definition: before, revisions: [] }, place)
    setOutcomes(null)
    if (tried === null) return
    playScenarios(tried.world, former?.ok ? former.value : null, tried.trial).then(
      (played) => !gone && setOutcomes(played),
      () => !gone && setOutcomes('failed'),
    )
    return () => {
      gone = true
    }
  }, [tried, before, place])
  return outcomes
}

function proposedOf({ format: _format, key: _key, tenant: _tenant, rank: _rank, authority: _authority, ...revision }: KnownValue) {
  return revision
}
