import { type Letter, type ParameterRevision, problemText } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useEffect, useId, useState } from 'react'
import { useDocument, useEditor } from '../app/editor-context.ts'
import { Waiting } from '../app/waiting.tsx'
import { LetterSheet } from './letter-sheet.tsx'
import { type Sample, writeSample } from './write-sample.ts'

/** Nobody waits for a letter at every key. */
const PAUSE = 300

/** The letter as it reads in a test case, written anew after each change. */
export function LetterPreview({
  letter,
  published,
}: {
  readonly letter: Letter
  readonly published: readonly ParameterRevision[]
}) {
  const { language, say, calendar } = useEditor()
  const draft = useDocument((state) => state.draft)
  const id = useId()
  const { scenarios } = draft.definition
  const expecting = scenarios.filter(({ expect }) => expect.letters?.some((each) => each.letter === letter.key))
  const [chosen, setChosen] = useState<string | null>(null)
  const scenario = scenarios.find(({ key }) => key === chosen) ?? expecting[0] ?? scenarios[0]
  const [sample, setSample] = useState<Sample | null>(null)
  useEffect(() => {
    if (!scenario) return
    const timer = setTimeout(() => setSample(writeSample(draft, letter.key, scenario, { calendar, published })), PAUSE)
    return () => clearTimeout(timer)
  }, [draft, letter.key, scenario, calendar, published])
  return (
    <section className="lt-preview" aria-labelledby={id} data-region="preview" tabIndex={-1}>
      <h2 id={id}>{say('letter-preview')}</h2>
      {scenario === undefined ? (
        <p className="ed-empty">{say('letter-preview-none')}</p>
      ) : (
        <div className="ed-field">
          <label htmlFor={`${id}-case`}>{say('letter-preview-case')}</label>
          <select
            id={`${id}-case`}
            className="ed-input"
            value={scenario.key}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {scenarios.map(({ key, names }) => (
              <option key={key} value={key}>
                {names[language]}
              </option>
            ))}
          </select>
        </div>
      )}
      {scenario !== undefined && sample === null && <Waiting say={say} />}
      {sample?.kind === 'document' && <LetterSheet document={sample.document} />}
      {(sample?.kind === 'broken' || sample?.kind === 'not-sent') && (
        <p className="lt-note" role="status">
          <Icon name="info" size={16} />
          {say(`letter-preview-${sample.kind}`)}
        </p>
      )}
      {sample?.kind === 'failed' && (
        <p className="lt-note" role="status">
          <Icon name="triangle-alert" size={16} />
          {problemText(sample.problem, language)}
        </p>
      )}
    </section>
  )
}
