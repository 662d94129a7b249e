import { EUROPE_BERLIN, formatDateShort, type Language, localDate } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ReturnedNote } from '../app/returned-note.tsx'
import { usePageHeading } from '../app/use-page-heading.ts'
import { say as wordsOf } from '../messages/say.ts'
import { importantChanges } from '../versions/change-groups.ts'
import { Comparison } from '../versions/comparison.tsx'
import type { ScenarioOutcome } from '../versions/play-scenarios.ts'
import { ScenarioResults } from '../versions/scenario-results.tsx'
import { Approval } from './approval.tsx'
import { Cancellation } from './cancellation.tsx'
import { ClosedVersion } from './closed-version.tsx'
import {
  type PublishClient,
  type Refused,
  refusedBy,
  type StoredComparison,
  type StoredProofs,
  type StoredVersion,
} from './client.ts'
import './publish.scss'
import { KeptProof } from './kept-proof.tsx'
import { ReadVersions } from './read-versions.tsx'
import { RunningCases } from './running-cases.tsx'
import { Station } from './station.tsx'
import { turnOf } from './who-may.ts'
import { publishWords } from './words.ts'

interface VersionPageProps {
  readonly client: PublishClient
  readonly hash: string
  readonly language: Language
  readonly user: { readonly id: string; readonly name: string; readonly roles: readonly string[] }
  /** The authority's calendar date. */
  readonly today: string
  readonly onBack: () => void
}

interface Loaded {
  readonly version: StoredVersion
  readonly comparison: StoredComparison
}

/** A version against the one before: what changes, how test cases end, what running cases keep, and the approval. */
export function VersionPage(props: VersionPageProps) {
  const { client, hash, language, onBack } = props
  const [loaded, setLoaded] = useState<Loaded | Refused | null>(null)
  const [outcomes, setOutcomes] = useState<readonly ScenarioOutcome[] | null>(null)
  const [proofs, setProofs] = useState<StoredProofs | null>(null)
  const load = useCallback(async () => {
    const params = { hash }
    const [version, comparison] = await Promise.all([
      client.definitionVersion({ params }).catch(() => null),
      client.definitionComparison({ params }).catch(() => null),
    ])
    if (version?.ok && comparison?.ok) setLoaded({ version: version.value, comparison: comparison.value })
    else setLoaded(refusedBy(version?.ok ? comparison : version))
    const proven = await client.definitionProof({ params }).catch(() => null)
    if (proven?.ok) setProofs(proven.value)
    const scenarios = await client.definitionScenarios({ params }).catch(() => null)
    if (scenarios?.ok) setOutcomes(scenarios.value.results)
  }, [client, hash])
  useEffect(() => {
    void load()
  }, [load])
  if (loaded === null || 'detail' in loaded) {
    return <ClosedVersion language={language} failed={loaded} onAgain={() => void load()} onBack={onBack} />
  }
  return <Shown {...props} {...loaded} outcomes={outcomes} proofs={proofs} onChanged={load} />
}

function Shown(
  props: VersionPageProps &
    Loaded & {
      readonly outcomes: readonly ScenarioOutcome[] | null
      readonly proofs: StoredProofs | null
      readonly onChanged: () => Promise<void>
    },
) {
  const { client, version, comparison, outcomes, proofs, language, user, today, onBack, onChanged } = props
  const { summary, definition } = version
  const say = publishWords(language)
  const heading = `${definition.names[language]} · ${say('version', { version: summary.version })}`
  const title = usePageHeading(heading, language)
  // At first, and because what was pressed is gone once the state is another one.
  const toldOf = useRef<string | null>(null)
  const columns = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (toldOf.current === summary.state) return
    toldOf.current = summary.state
    title.current?.focus()
    // What has become of it stands at the top, not where the button was.
    columns.current?.scrollTo(0, 0)
    window.scrollTo(0, 0)
  }, [title, summary.state])
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const { changes, comparedWith } = comparison
  const important = importantChanges(changes)
  const marked = important.filter(({ place }) => seen.has(place)).length
  const see = (place: string, on: boolean) => {
    const next = new Set(seen)
    if (on) next.add(place)
    else next.delete(place)
    setSeen(next)
  }
  const dayOf = (instant: string) => formatDateShort(localDate(instant, EUROPE_BERLIN), language)
  const waiting = summary.state === 'proposed'
  const approves = turnOf({ ...summary, user }) === 'approve'
  return (
    <section className="pb" aria-labelledby="pb-title">
      <div className="pb-bar">
        <button type="button" className="ed-button" onClick={onBack}>
          <Icon name="arrow-left" size={16} />
          {say('to-start')}
        </button>
        <h1 id="pb-title" ref={title} tabIndex={-1}>
          {heading}
        </h1>
        <span className={`pb-state pb-state-${summary.state}`}>
          <Icon name={summary.state === 'in-force' ? 'circle-check' : 'clock'} size={16} />
          {summary.state === 'scheduled' && summary.validFrom !== null
            ? say('scheduled', { date: dayOf(summary.validFrom) })
            : say(summary.returned === null ? `state-${summary.state}` : 'state-returned')}
        </span>
        {approves && important.length > 0 && (
          <div className="pb-seen">
            <label htmlFor="pb-seen-bar">{say('seen-bar', { seen: marked, count: important.length })}</label>
            <progress id="pb-seen-bar" max={important.length} value={marked} />
          </div>
        )}
      </div>
      <div className="pb-columns" ref={columns}>
        <div className="pb-changes">
          <h2>{say('changes')}</h2>
          <p className="vs-quiet">
            {comparedWith === null
              ? say('against-none')
              : comparedWith.validFrom === null
                ? say('against', { version: comparedWith.version })
                : say('against-dated', { version: comparedWith.version, date: dayOf(comparedWith.validFrom) })}
            {' · '}
            {say('by', { name: summary.author.name })}
          </p>
          {comparedWith !== null && (
            <Comparison changes={changes} language={language} seen={seen} {...(approves ? { onSee: see } : {})} />
          )}
          <ReadVersions client={client} version={version} former={comparedWith} language={language} />
        </div>
        <div className="pb-checks">
          <h2>{say(waiting ? 'title' : 'standing')}</h2>
          {!waiting && (
            <Station title={say('validity')}>
              {summary.returned !== null && (
                <ReturnedNote
                  version={summary.version}
                  returned={summary.returned}
                  language={language}
                  say={wordsOf(language)}
                />
              )}
              <p>
                {say(`since-${summary.state}`, {
                  version: summary.version,
                  date: summary.validFrom === null ? '' : dayOf(summary.validFrom),
                })}
              </p>
              <p>{say('author-did', { name: summary.author.name })}</p>
              {summary.approver !== null && <p>{say('approver-did', { name: summary.approver.name })}</p>}
            </Station>
          )}
          <Station title={say('scenarios')}>
            <ScenarioResults outcomes={outcomes} language={language} />
            <KeptProof proofs={proofs} author={summary.author.name} language={language} />
          </Station>
          {(waiting || summary.state === 'scheduled') && (
            <Station title={say('running')}>
              <RunningCases
                count={comparison.runningCases.reduce((sum, each) => sum + each.count, 0)}
                effects={comparison.effects}
                language={language}
              />
            </Station>
          )}
          {waiting && (
            <Approval
              client={client}
              summary={summary}
              former={comparedWith?.version ?? null}
              changes={changes}
              seen={seen}
              language={language}
              user={user}
              today={today}
              onDone={onChanged}
            />
          )}
          <Cancellation client={client} summary={summary} language={language} user={user} onDone={onChanged} />
          <p className="pb-reachable">
            <Icon name="circle-check" size={16} />
            {say('reachable')}
          </p>
        </div>
      </div>
    </section>
  )
}
