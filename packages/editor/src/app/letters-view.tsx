import type { Inline, Letter, LetterBlock } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useEffect, useRef } from 'react'
import { useDefinition, useEditor, useScreen } from './editor-context.ts'
import { UsedBy } from './used-by.tsx'

/** The letters of the procedure, to be read: their words, and marked what comes from the case. */
export function LettersView() {
  const { say } = useEditor()
  const { letters } = useDefinition()
  return (
    <div className="ed-reading">
      <h2>{say('letters-title')}</h2>
      <p className="ed-note">
        <Icon name="info" size={16} />
        {say('letters-note')}
      </p>
      {letters.length === 0 && <p className="ed-empty">{say('letters-none')}</p>}
      {letters.map((letter) => (
        <LetterCard key={letter.key} letter={letter} />
      ))}
    </div>
  )
}

function LetterCard({ letter }: { readonly letter: Letter }) {
  const { language, say } = useEditor()
  const target = useScreen((state) => state.target)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (target === letter.key) heading.current?.focus()
  }, [target, letter.key])
  return (
    <section className="ed-card" aria-labelledby={`letter-${letter.key}`}>
      <h3 id={`letter-${letter.key}`} ref={heading} tabIndex={-1}>
        {letter.names[language]}
      </h3>
      <p className="ed-quiet">{say(`letter-kind-${letter.kind}`)}</p>
      <UsedBy setting="letter" of={letter.key} />
      <div className="ed-letter" lang="de">
        <p>
          <small className="ed-quiet">{say('letter-subject')}</small>
          <br />
          <strong>
            <Words of={letter.subject} />
          </strong>
        </p>
        {letter.body.map((block) => (
          <Part key={block.key} block={block} />
        ))}
      </div>
    </section>
  )
}

function Part({ block }: { readonly block: LetterBlock }) {
  const { say } = useEditor()
  return (
    <div className={block.when === undefined ? 'ed-letter-part' : 'ed-letter-part ed-letter-conditional'}>
      {block.when !== undefined && <Condition words={say('letter-when')} source={block.when} />}
      {block.kind === 'paragraph' && (
        <p>
          <Words of={block.content} />
        </p>
      )}
      {block.kind === 'heading' && (
        <p>
          <strong>
            <Words of={block.content} />
          </strong>
        </p>
      )}
      {block.kind === 'remedy' && (
        <>
          <p className="ed-quiet">
            <Icon name="lock" size={16} /> {say('letter-remedy-locked')}
          </p>
          <p>
            <strong>{block.title}</strong>
          </p>
          <p>
            <Words of={block.content} />
          </p>
        </>
      )}
      {'rows' in block &&
        block.rows.map((row) => (
          <div key={row.key} className="ed-letter-row">
            {row.when !== undefined && <Condition words={say('letter-when')} source={row.when} />}
            {row.each !== undefined && <Condition words={say('letter-each')} source={row.each} />}
            <p>
              <Words of={row.label} />
            </p>
            <p>
              <Words of={row.value} />
            </p>
          </div>
        ))}
    </div>
  )
}

function Condition({ words, source }: { readonly words: string; readonly source: string }) {
  return (
    <p className="ed-letter-when">
      {words}: <code>{source}</code>
    </p>
  )
}

function Words({ of }: { readonly of: readonly Inline[] }) {
  return of.map((part, index) =>
    'text' in part ? (
      <span key={index} className={part.strong ? 'ed-strong' : undefined}>
        {part.text}
      </span>
    ) : (
      <code key={index} className="ed-data-chip" title={part.expression}>
        {part.expression}
      </code>
    ),
  )
}
