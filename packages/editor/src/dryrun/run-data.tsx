import {
  type CaseState,
  EUROPE_BERLIN,
  type Entry,
  fieldAt,
  fieldKind,
  formatDateShort,
  formatDayWithWeekday,
  type Language,
  type LetterDocument,
  localDate,
  type ProcessDefinition,
  type PublishedDefinition,
  runningStep,
  type Run as Words,
} from '@laufzettel/engine'
import { valueName } from '@laufzettel/engine/testing'
import { type ReactNode, useId } from 'react'
import { taggedWords } from '../versions/tagged-words.ts'
import { CompositeValues, compositeResults } from './composite-results.tsx'
import { caseResults } from './expectation.ts'
import type { Run } from './replay.ts'
import { RunResult } from './run-results.tsx'
import { dryRunWords } from './words.ts'

/** What the case knows: results, deadlines, letters in their words, and the answers. */
export function RunData({ run, language }: { readonly run: Run; readonly language: Language }) {
  const say = dryRunWords(language)
  const { state, world, now } = run.simulation
  const { definition } = world.definition
  if (state === null) return <p className="dr-quiet">{say('nothing-yet')}</p>
  const results = caseResults(world, state, now)
  const deadlines = deadlinesOf(state, world.definition, language)
  const letters = Object.values(state.vault).flatMap((vault) => Object.entries(vault.letters))
  const entries = Object.values(state.vault).flatMap((vault) => Object.entries(vault.entries))
  return (
    <>
      {results.map(({ source, value }) => (
        <Part key={source} title={valueName(definition, source, language)}>
          <RunResult source={source} value={value} definition={definition} language={language} />
        </Part>
      ))}
      {compositeResults(run, language).map(({ step, title, groups }) => (
        <Part key={step} title={title}>
          {groups.map(({ part, name, values }) => (
            <div key={part}>
              {name !== null && (
                <p>
                  <strong>{name}</strong>
                </p>
              )}
              <CompositeValues values={values} language={language} />
            </div>
          ))}
        </Part>
      ))}
      {deadlines.length > 0 && (
        <Part title={say('deadlines')}>
          <ul>
            {deadlines.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Part>
      )}
      {letters.length > 0 && (
        <Part title={say('letters')}>
          {letters.map(([id, document]) => (
            <details key={id} open>
              <summary>{document.title}</summary>
              <LetterWords document={document} />
            </details>
          ))}
        </Part>
      )}
      <Part title={say('answers')}>
        <dl className="dr-facts">
          {entries.map(([path, entry]) => (
            <div key={path}>
              <dt>{fieldAt(definition, path)?.label[language] ?? path}</dt>
              <dd>{entryWords(definition, path, entry, language)}</dd>
            </div>
          ))}
        </dl>
      </Part>
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className="dr-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}

function entryWords(definition: ProcessDefinition, path: string, entry: Entry, language: Language): string {
  const field = fieldAt(definition, path)
  const kind = field === null ? undefined : fieldKind(field.kind)
  return kind === undefined || kind.repeats
    ? taggedWords(entry.value, language)
    : kind.toText(entry, field?.config ?? {}, language)
}

function deadlinesOf(state: CaseState, published: PublishedDefinition, language: Language): string[] {
  const say = dryRunWords(language)
  const name = (key: string) => runningStep(published, key)?.name[language] ?? key
  const day = (date: string) => formatDayWithWeekday(date, language)
  return [
    ...Object.values(state.timers)
      .filter(({ status }) => status === 'set')
      .map(({ step, due }) => say('timer', { step: name(step), date: day(localDate(due, EUROPE_BERLIN)) })),
    ...Object.values(state.questions)
      .filter(({ status }) => status === 'open')
      .map(({ due }) => say('answer-until', { date: day(due) })),
    ...Object.values(state.letters).flatMap(({ posted }) => [
      ...(posted?.notified ? [say('notified', { date: formatDateShort(posted.notified.date, language) })] : []),
      ...(posted?.remedyUntil
        ? [say('remedy-until', { date: formatDateShort(posted.remedyUntil.date, language) })]
        : []),
    ]),
  ]
}

function LetterWords({ document }: { readonly document: LetterDocument }) {
  return (
    <div className="dr-letter" lang="de">
      <p>
        <strong>{document.subject}</strong>
      </p>
      {document.body.map((node, at) =>
        'rows' in node ? (
          <dl key={at} className="dr-facts">
            {node.rows.map((row, index) => (
              <div key={index}>
                <dt>
                  <Text runs={row.label} /> {row.norm}
                </dt>
                <dd>
                  <Text runs={row.value} />
                </dd>
              </div>
            ))}
          </dl>
        ) : (
          <p key={at}>
            {node.kind === 'remedy' && <strong>{node.title} </strong>}
            {node.kind === 'heading' ? (
              <strong>
                <Text runs={node.runs} />
              </strong>
            ) : (
              <Text runs={node.runs} />
            )}
          </p>
        ),
      )}
    </div>
  )
}

function Text({ runs }: { readonly runs: readonly Words[] }) {
  return runs.map(({ text, strong }, at) => (strong ? <strong key={at}>{text}</strong> : <span key={at}>{text}</span>))
}
