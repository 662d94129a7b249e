import type { Inline, Letter } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useId, useState } from 'react'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import { type LetterPlace, setLetterText } from '../document/edits/set-letter-text.ts'
import { TextField } from '../inspector/text-field.tsx'
import { caseTexts, withCaseText } from './case-texts.ts'
import { dataFor } from './data-of-letter.ts'
import { asContent, asText, namedApart, unknownNames } from './words-with-data.ts'

interface EditTextProps {
  readonly letter: Letter
  readonly at: LetterPlace
  readonly label: string
  readonly content: readonly Inline[]
}

/**
 * One text while it is changed: the words in a field, data of the case by its name in braces, so that it is moved and
 * taken away like a word; below it the texts between which data chooses.
 */
export function EditText({ letter, at, label, content }: EditTextProps) {
  const { store, language, say } = useEditor()
  const definition = useDefinition()
  const id = useId()
  // What stood here when the change began keeps its name, also while it is cut and put elsewhere.
  const [began] = useState(() => dataFor(content, letter, definition, language))
  const now = dataFor(content, letter, definition, language)
  const named = namedApart([...now.named.slice(0, now.own), ...began.named])
  const text = asText(content, named)
  const unknown = unknownNames(text, named)
  const write = (changed: readonly Inline[]) =>
    store
      .getState()
      .apply(
        setLetterText,
        { letter: letter.key, at, content: changed },
        { merge: `letter/${letter.key}/${Object.values(at).join('/')}` },
      )
  const insert = (name: string) => {
    const field = document.getElementsByName(id)[0]
    const caret = field instanceof HTMLTextAreaElement ? field.selectionStart : text.length
    write(asContent(`${text.slice(0, caret)}{${name}}${text.slice(caret)}`, named, content))
    field?.focus()
  }
  return (
    <>
      <TextField
        label={label}
        name={id}
        value={text}
        lines={text.length > 90 || text.includes('\n') ? 4 : 2}
        lang="de"
        onChange={(typed) => write(asContent(typed, named, content))}
        hint={say('letter-data-hint')}
        {...(unknown.length > 0 ? { warning: say('letter-data-unknown', { names: unknown.join(', ') }) } : {})}
      />
      <InsertData id={id} names={named.map(({ name }) => name)} onInsert={insert} />
      {content.map((part, index) =>
        'text' in part
          ? null
          : caseTexts(part.expression, definition, language).map((each, which) => (
              <TextField
                key={`${index}/${which}`}
                label={caseLabel(each)}
                value={each.text}
                lines={2}
                lang="de"
                onChange={(typed) =>
                  write(
                    content.map((other, place) =>
                      place === index && 'expression' in other
                        ? { ...other, expression: withCaseText(other.expression, each, typed) }
                        : other,
                    ),
                  )
                }
              />
            )),
      )}
    </>
  )

  function caseLabel({ when, otherwise }: { readonly when: string | null; readonly otherwise: boolean }): string {
    if (otherwise) return say('letter-case-otherwise')
    return when === null ? say('letter-case') : say('letter-case-when', { words: when })
  }
}

function InsertData({
  id,
  names,
  onInsert,
}: {
  readonly id: string
  readonly names: readonly string[]
  readonly onInsert: (name: string) => void
}) {
  const { say } = useEditor()
  const [name, setName] = useState(names[0] ?? '')
  return (
    <div className="lt-insert">
      <div className="ed-field">
        <label htmlFor={`${id}-data`}>{say('letter-data')}</label>
        <select
          id={`${id}-data`}
          className="ed-input"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        >
          {names.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </div>
      <button type="button" className="ed-button" onClick={() => onInsert(names.includes(name) ? name : (names[0] ?? ''))}>
        <Icon name="plus" size={16} />
        {say('letter-data-insert')}
      </button>
    </div>
  )
}
