import type { Change, Language } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { type ReactNode, useId } from 'react'
import { type ChangesOfGroup, groupedChanges } from './change-groups.ts'
import { markedParts, saysBoth } from './marked-parts.ts'
import './versions.scss'
import { versionWords } from './words.ts'

interface ComparisonProps {
  readonly changes: readonly Change[]
  readonly language: Language
  /** Places of the changes that are marked as seen; without `onSee` nothing can be marked. */
  readonly seen?: ReadonlySet<string>
  readonly onSee?: (place: string, seen: boolean) => void
}

/** The input that marks a change as seen has this id, so that a button elsewhere can lead to it. */
export function seenId(place: string): string {
  return `seen-${place}`
}

/** What a version changes, in sentences grouped by importance; mere wording is closed. */
export function Comparison({ changes, language, seen, onSee }: ComparisonProps) {
  const say = versionWords(language)
  if (changes.length === 0) return <p className="ed-empty">{say('no-changes')}</p>
  return groupedChanges(changes).map((group) => (
    <Group key={group.group} of={group} language={language}>
      {group.changes.map((change) => (
        <li key={change.place} className="vs-change">
          <ChangeSentence change={change} language={language} />
          {onSee && (
            <label className="vs-seen">
              <input
                type="checkbox"
                id={seenId(change.place)}
                checked={seen?.has(change.place) === true}
                onChange={(event) => onSee(change.place, event.currentTarget.checked)}
              />
              <span>
                {say('seen')}
                <span className="vs-unseen">: {change.sentence[language]}</span>
              </span>
            </label>
          )}
        </li>
      ))}
    </Group>
  ))
}

function Group({
  of,
  language,
  children,
}: {
  readonly of: ChangesOfGroup
  readonly language: Language
  readonly children: ReactNode
}) {
  const say = versionWords(language)
  const id = useId()
  const title = (
    <>
      <span id={id}>{say(`group-${of.group}`)}</span> <span className="vs-count">{of.changes.length}</span>
    </>
  )
  const effect = <span className="vs-effect">{say(`effect-${of.group}`)}</span>
  if (of.group === 'wording') {
    return (
      <section className="vs-card" aria-labelledby={id}>
        <h3 className="vs-group-title">{title}</h3>
        <details>
          <summary>{effect}</summary>
          <ul>{children}</ul>
        </details>
      </section>
    )
  }
  return (
    <section className="vs-card" aria-labelledby={id}>
      <div className="vs-group-head">
        <h3 className="vs-group-title">{title}</h3>
        {effect}
      </div>
      <ul>{children}</ul>
    </section>
  )
}

function ChangeSentence({ change, language }: { readonly change: Change; readonly language: Language }) {
  const say = versionWords(language)
  const [before, after] = [change.before?.[language], change.after?.[language]]
  const parts = markedParts(change.sentence[language], before, after)
  return (
    <div className="vs-sentence">
      <p>
        {parts.map(({ text, mark }, index) => {
          if (mark === 'before') return <del key={index}>{text}</del>
          if (mark === 'after') return <ins key={index}>{text}</ins>
          return <span key={index}>{text}</span>
        })}
      </p>
      {!saysBoth(parts, before, after) && (
        <dl className="vs-both">
          {before !== undefined && (
            <div>
              <dt>{say('before')}</dt>
              <dd>
                <del>{before}</del>
              </dd>
            </div>
          )}
          {after !== undefined && (
            <div>
              <dt>{say('after')}</dt>
              <dd>
                <ins>{after}</ins>
              </dd>
            </div>
          )}
        </dl>
      )}
      <p className="vs-meta">
        <Icon name={KIND_ICONS[change.kind]} size={16} />
        <span>{say(`kind-${change.kind}`)}</span>
        {change.norms.map((norm) => (
          <span key={norm} className="vs-norm">
            {norm}
          </span>
        ))}
      </p>
    </div>
  )
}

const KIND_ICONS = {
  form: 'text-cursor-input',
  flow: 'network',
  rule: 'scale',
  amount: 'euro',
  letter: 'mail',
  text: 'pencil',
  scenario: 'play',
} as const satisfies Record<Change['kind'], string>
