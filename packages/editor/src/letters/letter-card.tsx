import type { Letter, LetterBlock } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { type RefObject, useState } from 'react'
import { useEditor } from '../app/editor-context.ts'
import { UsedBy } from '../app/used-by.tsx'
import { Condition } from './condition.tsx'
import { EditableTexts } from './editable-texts.tsx'
import { TextWords } from './text-words.tsx'

interface CardProps {
  readonly letter: Letter
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/** The texts of a letter from top to bottom, each to be changed in its place; one at a time. */
export function LetterCard({ letter, heading }: CardProps) {
  const { language, say } = useEditor()
  const [open, setOpen] = useState<string | null>(null)
  const editing = { letter, open, onOpen: setOpen }
  return (
    <section className="ed-card" aria-labelledby={`letter-${letter.key}`}>
      <h3 id={`letter-${letter.key}`} ref={heading} tabIndex={-1}>
        {letter.names[language]}
      </h3>
      <p className="ed-quiet">{say(`letter-kind-${letter.kind}`)}</p>
      <UsedBy setting="letter" of={letter.key} />
      <div className="lt-template">
        <EditableTexts
          {...editing}
          id="subject"
          name={say('letter-subject')}
          texts={[{ at: { part: 'subject' }, label: say('letter-subject'), content: letter.subject }]}
        >
          <p className="lt-subject">
            <small className="ed-quiet">{say('letter-subject')}</small>
            <TextWords of={letter.subject} />
          </p>
        </EditableTexts>
        {letter.body.map((block, index) => (
          <Part key={block.key} {...editing} block={block} number={index + 1} />
        ))}
      </div>
    </section>
  )
}

interface PartProps {
  readonly letter: Letter
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly block: LetterBlock
  readonly number: number
}

function Part({ block, number, ...editing }: PartProps) {
  const { say } = useEditor()
  const className = block.when === undefined ? 'lt-part' : 'lt-part lt-conditional'
  if (block.kind === 'remedy') {
    return (
      <div className={className}>
        <p className="lt-locked">
          <Icon name="lock" size={16} />
          {say('letter-remedy-locked')}
        </p>
        <p className="ed-strong" lang="de">
          {block.title}
        </p>
        <p lang="de">
          <TextWords of={block.content} />
        </p>
      </div>
    )
  }
  return (
    <div className={className}>
      {block.when !== undefined && <Condition kind="when" source={block.when} />}
      {'rows' in block ? (
        block.rows.map((row, at) => (
          <EditableTexts
            key={row.key}
            {...editing}
            id={row.key}
            name={say('letter-row', { number: at + 1, part: number })}
            texts={[
              {
                at: { part: 'label', block: block.key, row: row.key },
                label: say('letter-row-label'),
                content: row.label,
              },
              {
                at: { part: 'value', block: block.key, row: row.key },
                label: say('letter-row-value'),
                content: row.value,
              },
            ]}
          >
            {row.when !== undefined && <Condition kind="when" source={row.when} />}
            {row.each !== undefined && <Condition kind="each" source={row.each} />}
            <div className="lt-row">
              <p>
                <TextWords of={row.label} />
              </p>
              <p>
                <TextWords of={row.value} />
              </p>
            </div>
          </EditableTexts>
        ))
      ) : (
        <EditableTexts
          {...editing}
          id={block.key}
          name={say('letter-part', { part: number })}
          texts={[
            {
              at: { part: 'content', block: block.key },
              label: say(block.kind === 'heading' ? 'letter-heading' : 'letter-paragraph'),
              content: block.content,
            },
          ]}
        >
          <p className={block.kind === 'heading' ? 'ed-strong' : undefined}>
            <TextWords of={block.content} />
          </p>
        </EditableTexts>
      )}
    </div>
  )
}
