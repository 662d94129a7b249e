import { type Field, fieldKind, type ItemField, type Language, type Placement } from '@laufzettel/engine'
import { useId } from 'react'
import { changeQuestionKind } from '../document/edits/change-question-kind.ts'
import { deleteQuestion } from '../document/edits/delete-question.ts'
import { moveQuestion } from '../document/edits/move-question.ts'
import { renameQuestion } from '../document/edits/rename-question.ts'
import { setHelp } from '../document/edits/set-help.ts'
import { setPurpose } from '../document/edits/set-purpose.ts'
import { setQuestionNorms } from '../document/edits/set-question-norms.ts'
import { setRequired } from '../document/edits/set-required.ts'
import { setReveal } from '../document/edits/set-reveal.ts'
import { AnswerOptions } from './answer-options.tsx'
import { ChooseOne } from './choose-one.tsx'
import { EditButton } from './edit-button.tsx'
import { askableKinds, kindWords } from './kinds.ts'
import { NormChoice } from './norm-choice.tsx'
import { PlaceButtons } from './place-buttons.tsx'
import { plainWords } from './plain-words.ts'
import type { QuestionSettingsProps } from './settings-props.ts'
import { TextPair } from './text-pair.tsx'
import { words } from './words.ts'

/** All that can be set about a question, in the order in which a modeller thinks of it. */
export function QuestionSettings(props: QuestionSettingsProps) {
  const { store, form, page, question, siblings, language, edits, toOutline } = props
  const { perform } = edits
  const { placement, field } = question
  const say = words(language)
  const where = { form: form.key, placement: question.key }
  const name = plainWords(question.label, language)
  return (
    <>
      <header className="fb-settings-head">
        <p className="fb-hint">
          {plainWords(page.title, language)} · {field === null ? '–' : kindWords(field.kind).label[language]}
        </p>
        <h2>{name}</h2>
        <div className="fb-row">
          <PlaceButtons
            at={props}
            args={where}
            move={moveQuestion}
            remove={deleteQuestion}
            away={say('removeQuestion')}
            onRemoved={toOutline}
          />
        </div>
      </header>
      {field !== null && (
        <Shown question={question} siblings={siblings} store={store} form={form} language={language} edits={edits} />
      )}
      {field !== null && <Wording {...props} field={field} />}
      {field !== null && <AnswerOptions {...props} />}
      {field !== null && (
        <section className="fb-section">
          <TextPair
            legend={say('purpose')}
            text={field.purpose}
            language={language}
            lines={2}
            onChange={(purpose) => perform(setPurpose, { ...where, purpose })}
          />
        </section>
      )}
      {field !== null && (
        <NormChoice
          all={store.getState().draft.definition.norms}
          chosen={field.norms}
          language={language}
          onChange={(norms) => perform(setQuestionNorms, { ...where, norms })}
        />
      )}
      <Checks placement={placement} language={language} />
      <OtherPage
        form={form}
        page={page}
        language={language}
        onMove={(to) => perform(moveQuestion, { ...where, page: to })}
      />
    </>
  )
}

/** Words, help, kind of answer and whether an answer is needed. */
function Wording({ form, question, language, edits, field }: QuestionSettingsProps & { readonly field: Field | ItemField }) {
  const say = words(language)
  const id = useId()
  const where = { form: form.key, placement: question.key }
  const { placement, label } = question
  const needed = placement.required ?? false
  return (
    <section className="fb-section">
      <TextPair
        legend={say('question')}
        text={label}
        language={language}
        onChange={(change) => edits.perform(renameQuestion, { ...where, label: change })}
      />
      <TextPair
        legend={say('help')}
        text={placement.help ?? field.help}
        language={language}
        lines={2}
        onChange={(change) => {
          const emptied = Object.values(change).every((text) => text?.trim() === '')
          edits.perform(setHelp, { ...where, help: emptied ? null : change })
        }}
      />
      <div className="fb-field">
        <label htmlFor={`${id}-kind`}>{say('kind')}</label>
        <select
          id={`${id}-kind`}
          className="fb-input"
          aria-describedby={`${id}-kind-help`}
          value={field.kind}
          onChange={(event) => edits.perform(changeQuestionKind, { ...where, kind: event.target.value })}
        >
          {fieldKind(field.kind) === undefined && <option value={field.kind}>{field.kind}</option>}
          {askableKinds().map((each) => (
            <option key={each.kind} value={each.kind}>
              {each.words.label[language]}
            </option>
          ))}
        </select>
        <p className="fb-hint" id={`${id}-kind-help`}>
          {kindWords(field.kind).help[language]}
        </p>
      </div>
      <fieldset className="fb-group">
        <legend>{say('answerNeeded')}</legend>
        {typeof needed === 'string' && <p className="fb-hint">{say('neededByCondition', { condition: needed })}</p>}
        {([true, false] as const).map((required) => (
          <label key={String(required)} className="fb-choice">
            <input
              type="radio"
              name={`${id}-required`}
              checked={needed === required}
              onChange={() => edits.perform(setRequired, { ...where, required })}
            />
            {say(required ? 'yesNeeded' : 'noNeeded')}
          </label>
        ))}
      </fieldset>
    </section>
  )
}

/** When the question is shown. */
function Shown({ question, siblings, store, form, language, edits }: Omit<QuestionSettingsProps, 'page' | 'toOutline'>) {
  const say = words(language)
  const { placement, shownAt } = question
  const parent = siblings.find(({ key }) => key === shownAt?.question)
  if (placement.visible === undefined) return null
  return (
    <div className="fb-row fb-shown">
      <p>
        {shownAt !== null && parent !== undefined
          ? say('shownIf', { question: plainWords(parent.label, language), answer: shownAt.optionLabel[language] })
          : say('shownByCondition', { condition: placement.visible })}
      </p>
      <EditButton
        store={store}
        edit={setReveal}
        args={{ form: form.key, placement: question.key, when: null }}
        perform={edits.perform}
        language={language}
        words={say('stopShowing')}
      />
    </div>
  )
}

/** What citizens read when an answer does not pass. */
function Checks({ placement, language }: { readonly placement: Placement; readonly language: Language }) {
  const say = words(language)
  const title = useId()
  const { validations = [] } = placement
  return (
    <section className="fb-section" aria-labelledby={title}>
      <h3 id={title}>{say('checks')}</h3>
      {validations.length === 0 ? (
        <p className="fb-hint">{say('noChecks')}</p>
      ) : (
        <ul className="fb-plain">
          {validations.map((validation) => (
            <li key={validation.key}>
              <span className="fb-hint">{say('checkSays')}</span> {plainWords(validation.message, language)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function OtherPage({
  form,
  page,
  language,
  onMove,
}: Pick<QuestionSettingsProps, 'form' | 'page' | 'language'> & { readonly onMove: (page: string) => void }) {
  const say = words(language)
  const others = form.pages.filter((other) => other !== page && other.repeat === page.repeat)
  if (others.length === 0) return null
  return (
    <section className="fb-section">
      <ChooseOne
        label={say('moveToPage')}
        empty={say('choosePage')}
        options={others.map(({ key, title }) => ({ key, words: plainWords(title, language) }))}
        action={say('move')}
        onChoose={onMove}
      />
    </section>
  )
}
