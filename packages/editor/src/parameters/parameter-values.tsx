import {
  EUROPE_BERLIN,
  formatDateShort,
  type Language,
  localDate,
  type Parameter,
} from '@laufzettel/engine'
import { useId, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Refusal } from '../document/edit.ts'
import { changeProposedRevision } from '../document/edits/change-proposed-revision.ts'
import { proposeRevision } from '../document/edits/propose-revision.ts'
import { removeProposedRevision } from '../document/edits/remove-proposed-revision.ts'
import type { ProposedRevision } from '../document/model-draft.ts'
import type { EditorStore } from '../document/store.ts'
import { keptAbove } from './known-values.ts'
import { NewValueForm } from './new-value-form.tsx'
import { isSettable } from './new-value.ts'
import './parameter-values.scss'
import { type DatedValue, type KnownValue, valueOn, valuesOf } from './timeline.ts'
import { usesOf } from './uses.ts'
import { ValueBars } from './value-bars.tsx'
import { ValueTable } from './value-table.tsx'
import { ValueUses } from './value-uses.tsx'
import { words } from './words.ts'

/**
 * „Werte der Satzung“: every parameter with its values over time, and the place to propose a new one. What is
 * published never changes here; proposals belong to the draft and its history. `today` is `YYYY-MM-DD`.
 */
export function ParameterValues({
  store,
  published,
  today,
}: {
  readonly store: EditorStore
  readonly published: readonly KnownValue[]
  readonly today?: string
}) {
  const { definition, revisions } = useStore(store, (state) => state.draft)
  const language = useStore(store, (state) => state.language)
  const selection = useStore(store, (state) => state.selection)
  const [day] = useState(() => today ?? localDate(new Date().toISOString(), EUROPE_BERLIN))
  const title = useId()
  const say = words(language)
  const { parameters } = definition
  const chosen = parameters.find(({ key }) => selection?.kind === 'parameter' && selection.key === key) ?? parameters[0]
  if (chosen === undefined) return <p className="pv pv-empty">{say('none')}</p>

  return (
    <div className="pv">
      <section className="pv-list" aria-labelledby={title} data-region="values" tabIndex={-1}>
        <h2 id={title}>{say('title')}</h2>
        <p className="pv-quiet">{say('lead')}</p>
        <ul className="pv-card pv-plain">
          {parameters.map((parameter) => (
            <ParameterRow
              key={parameter.key}
              parameter={parameter}
              values={valuesOf(parameter.key, published, revisions)}
              language={language}
              today={day}
              chosen={parameter === chosen}
              onChoose={() => store.getState().select({ kind: 'parameter', key: parameter.key })}
            />
          ))}
        </ul>
      </section>
      <ParameterDetails key={chosen.key} store={store} parameter={chosen} published={published} today={day} />
    </div>
  )
}

function ParameterRow({
  parameter,
  values,
  language,
  today,
  chosen,
  onChoose,
}: {
  readonly parameter: Parameter
  readonly values: readonly DatedValue[]
  readonly language: Language
  readonly today: string
  readonly chosen: boolean
  readonly onChoose: () => void
}) {
  const say = words(language)
  const shown = values.find((value) => value.proposal !== undefined) ?? valueOn(values, today)
  return (
    <li className={chosen ? 'pv-row pv-row-chosen' : 'pv-row'}>
      <button type="button" className="pv-name" aria-pressed={chosen} onClick={onChoose}>
        {parameter.label[language]}
      </button>
      <ValueBars parameter={parameter} values={values} language={language} today={today} />
      <span className="pv-sources">
        {shown?.norm !== undefined && <span className="pv-badge">{shown.norm}</span>}
        {shown?.authority !== undefined && (
          <span className="pv-quiet">{say('setBy', { authority: shown.authority })}</span>
        )}
        {shown !== undefined && (
          <span className="pv-quiet">
            {say('knownSince', { date: formatDateShort(localDate(shown.knownSince, EUROPE_BERLIN), language) })}
          </span>
        )}
      </span>
    </li>
  )
}

function ParameterDetails({
  store,
  parameter,
  published,
  today,
}: {
  readonly store: EditorStore
  readonly parameter: Parameter
  readonly published: readonly KnownValue[]
  readonly today: string
}) {
  const { definition, revisions } = useStore(store, (state) => state.draft)
  const language = useStore(store, (state) => state.language)
  const [writing, setWriting] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const title = useId()
  const { apply } = store.getState()
  const say = words(language)
  const uses = useMemo(() => usesOf(definition, parameter.key), [definition, parameter.key])
  const values = valuesOf(parameter.key, published, revisions)
  const above = keptAbove(parameter, published)
  const inherited = valueOn(values, today)?.authority

  const tell = (refused: Refusal | null) => {
    setRefusal(refused)
    if (refused !== null) return
    setWriting(false)
    heading.current?.focus()
  }
  /** A second proposal for the same day takes the place of the first. */
  const propose = ({ process: _own, ...revision }: ProposedRevision) => {
    const index = revisions.findIndex(
      (other) => other.parameter === revision.parameter && other.validFrom === revision.validFrom,
    )
    const { parameter: _same, ...change } = revision
    tell(index < 0 ? apply(proposeRevision, revision) : apply(changeProposedRevision, { index, change }))
  }

  return (
    <section className="pv-details" aria-labelledby={title} data-region="value" tabIndex={-1}>
      <h2 id={title} ref={heading} tabIndex={-1}>
        {parameter.label[language]}
      </h2>
      {refusal !== null && <p className="pv-error">{refusal.reason[language]}</p>}
      {writing ? (
        <NewValueForm
          definition={definition}
          parameter={parameter}
          published={published}
          proposed={revisions}
          language={language}
          today={today}
          onPropose={propose}
          onCancel={() => tell(null)}
        />
      ) : above !== null ? (
        <p className="pv-quiet">{say('keptAbove', { authority: above })}</p>
      ) : isSettable(parameter) ? (
        <p>
          <button type="button" className="pv-button" onClick={() => setWriting(true)}>
            {say(inherited === undefined ? 'newValue' : 'ownValue')}
          </button>
          {inherited !== undefined && (
            <span className="pv-quiet pv-under">{say('mayOverride', { authority: inherited })}</span>
          )}
        </p>
      ) : (
        <p className="pv-quiet">{say('notSettable')}</p>
      )}
      <section className="pv-section">
        <h3>{say('allValues')}</h3>
        <ValueTable
          parameter={parameter}
          values={values}
          language={language}
          today={today}
          onWithdraw={(index) => tell(apply(removeProposedRevision, { index }))}
        />
        {values.some((value) => value.proposal !== undefined) && <p className="pv-quiet">{say('proposalNote')}</p>}
      </section>
      <ValueUses uses={uses} language={language} />
    </section>
  )
}
