import type { ParameterRevision } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useEffect, useRef, useState } from 'react'
import { useDefinition, useEditor, useScreen } from '../app/editor-context.ts'
import { LetterCard } from './letter-card.tsx'
import { LetterPreview } from './letter-preview.tsx'
import './letters.scss'

/** The letters of the procedure: one is open, its texts to be changed, and beside it how it looks in a test case. */
export function LettersView({ published }: { readonly published: readonly ParameterRevision[] }) {
  const { language, say } = useEditor()
  const { letters } = useDefinition()
  const target = useScreen((state) => state.target)
  const [chosen, setChosen] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  // What leads here from elsewhere opens its letter and stands at its heading.
  useEffect(() => {
    if (target === null) return
    setChosen(target)
    heading.current?.focus()
  }, [target])
  const letter = letters.find(({ key }) => key === chosen) ?? letters[0]
  return (
    <div className="lt">
      <section className="lt-letters" aria-labelledby="letters-title" data-region="letters" tabIndex={-1}>
        <h2 id="letters-title">{say('letters-title')}</h2>
        <p className="ed-note">
          <Icon name="info" size={16} />
          {say('letters-note')}
        </p>
        {letters.length > 1 && (
          <ul className="lt-choice" aria-label={say('letters-choose')}>
            {letters.map(({ key, names }) => (
              <li key={key}>
                <button
                  type="button"
                  className="ed-button ed-button-quiet"
                  aria-current={key === letter?.key ? 'true' : undefined}
                  onClick={() => setChosen(key)}
                >
                  {names[language]}
                </button>
              </li>
            ))}
          </ul>
        )}
        {letter ? (
          <LetterCard key={letter.key} letter={letter} heading={heading} />
        ) : (
          <p className="ed-empty">{say('letters-none')}</p>
        )}
      </section>
      {letter && <LetterPreview key={letter.key} letter={letter} published={published} />}
    </div>
  )
}
