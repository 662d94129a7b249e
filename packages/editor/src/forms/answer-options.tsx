import type { Language, Text } from '@laufzettel/engine'
import { useId, useState } from 'react'
import { addOption } from '../document/edits/add-option.ts'
import { deleteOption } from '../document/edits/delete-option.ts'
import { moveOption } from '../document/edits/move-option.ts'
import { renameOption } from '../document/edits/rename-option.ts'
import { setReveal } from '../document/edits/set-reveal.ts'
import { ChooseOne } from './choose-one.tsx'
import { CommittedText } from './committed-text.tsx'
import { EditButton } from './edit-button.tsx'
import type { NewQuestion } from './new-question.ts'
import { NewQuestionForm } from './new-question-form.tsx'
import { type OutlineQuestion, soundFields } from './outline.ts'
import { PlaceButtons } from './place-buttons.tsx'
import { plainWords } from './plain-words.ts'
import type { QuestionSettingsProps } from './settings-props.ts'
import { ShortTextForm } from './short-text-form.tsx'
import { showNewQuestion } from './show-new-question.ts'
import { useReturnFocus } from './use-return-focus.ts'
import { words } from './words.ts'

interface Answer {
  readonly key: string
  readonly label: Text
}

const ANY_WORDS = { de: 'x', en: 'x' }

/** „Was passiert bei dieser Antwort?“: every answer with its words and the questions that it shows. */
export function AnswerOptions(props: QuestionSettingsProps) {
  const { store, form, page, question, language, edits } = props
  const say = words(language)
  const title = useId()
  const [adding, setAdding] = useState(false)
  const opener = useReturnFocus(adding)
  const { definition } = store.getState().draft
  const placed = soundFields(definition, page).find(({ placement }) => placement.key === question.key)
  const answers: readonly Answer[] = placed?.kind.options(placed.config) ?? []
  if (answers.length === 0) return null
  const where = { form: form.key, placement: question.key }
  const growing = store.getState().allowed(addOption, { ...where, label: ANY_WORDS }) === null
  return (
    <section className="fb-section" aria-labelledby={title}>
      <h3 id={title}>{say('whatHappens')}</h3>
      <p className="fb-hint">{say('whatHappensHelp')}</p>
      <ul className="fb-plain">
        {answers.map((answer) => (
          <AnswerCard key={answer.key} {...props} answer={answer} growing={growing} />
        ))}
      </ul>
      {growing &&
        (adding ? (
          <ShortTextForm
            language={language}
            label={say('newAnswer')}
            submit={say('addAnswer')}
            onAdd={(de) => edits.perform(addOption, { ...where, label: { de } }) && setAdding(false)}
            onCancel={() => setAdding(false)}
          />
        ) : (
          <div className="fb-row">
            <button ref={opener} type="button" className="fb-button" onClick={() => setAdding(true)}>
              {say('addAnswer')}
            </button>
          </div>
        ))}
    </section>
  )
}

function AnswerCard(
  props: QuestionSettingsProps & {
    readonly answer: Answer
    /** Answers of this question can be added, moved and deleted. */
    readonly growing: boolean
  },
) {
  const { store, form, page, question, siblings, language, edits, toOutline, answer, growing } = props
  const say = words(language)
  const [showing, setShowing] = useState(false)
  const opener = useReturnFocus(showing)
  const where = { form: form.key, placement: question.key, option: answer.key }
  const { allowed } = store.getState()
  const shown = siblings.filter(
    ({ shownAt }) => shownAt !== null && shownAt.question === question.key && shownAt.option === answer.key,
  )
  const own = { placement: question.key, option: answer.key }
  const name = answer.label[language]

  return (
    <li className="fb-answer">
      <div className="fb-row fb-answer-head">
        {allowed(renameOption, { ...where, label: ANY_WORDS }) === null ? (
          <CommittedText
            label={`${say('answer')} (${say(language === 'de' ? 'german' : 'english')})`}
            value={name}
            lang={language}
            onCommit={(text) => edits.perform(renameOption, { ...where, label: { [language]: text } })}
          />
        ) : (
          <strong>{name}</strong>
        )}
        {growing && (
          <span className="fb-row">
            <PlaceButtons
              at={props}
              args={where}
              move={moveOption}
              remove={deleteOption}
              away={say('remove')}
              name={name}
            />
          </span>
        )}
      </div>
      <div className="fb-answer-shows">
        {shown.length === 0 && <p className="fb-hint">{say('showsNothing')}</p>}
        {shown.map((other) => (
          <div key={other.key} className="fb-row">
            <span>{say('shows', { question: plainWords(other.label, language) })}</span>
            <button
              type="button"
              className="fb-button"
              aria-label={`${say('openQuestion')}: ${plainWords(other.label, language)}`}
              onClick={() => {
                store.getState().select({ kind: 'placement', form: form.key, page: page.key, key: other.key })
                toOutline()
              }}
            >
              {say('openQuestion')}
            </button>
            <EditButton
              store={store}
              edit={setReveal}
              args={{ form: form.key, placement: other.key, when: null }}
              perform={edits.perform}
              language={language}
              words={say('stopShowing')}
              label={`${say('stopShowing')}: ${plainWords(other.label, language)}`}
            />
          </div>
        ))}
      </div>
      {showing ? (
        <ShowMore
          siblings={siblings.filter(
            (other) =>
              !shown.includes(other) &&
              allowed(setReveal, { form: form.key, placement: other.key, when: own }) === null,
          )}
          language={language}
          answer={name}
          onExisting={(placement) => {
            if (edits.perform(setReveal, { form: form.key, placement, when: own })) setShowing(false)
          }}
          onNew={(asked) => {
            const refusal = showNewQuestion(
              store,
              { form: form.key, page: page.key, ...own, answer: answer.label },
              asked,
            )
            if (!edits.tell(refusal)) return
            setShowing(false)
            toOutline()
          }}
          onCancel={() => setShowing(false)}
        />
      ) : (
        <div className="fb-row">
          <button
            ref={opener}
            type="button"
            className="fb-button"
            aria-label={`${name}: ${say('showMore')}`}
            onClick={() => setShowing(true)}
          >
            {say('showMore')}
          </button>
        </div>
      )}
    </li>
  )
}

/** „Weitere Frage zeigen …“: a new one, or one of the page. */
function ShowMore({
  siblings,
  language,
  answer,
  onExisting,
  onNew,
  onCancel,
}: {
  readonly siblings: readonly OutlineQuestion[]
  readonly language: Language
  readonly answer: string
  readonly onExisting: (placement: string) => void
  readonly onNew: (question: NewQuestion) => void
  readonly onCancel: () => void
}) {
  const say = words(language)
  return (
    <div className="fb-inline-form">
      {siblings.length > 0 && (
        <ChooseOne
          label={say('showExisting')}
          empty={say('chooseQuestion')}
          options={siblings.map(({ key, label }) => ({ key, words: plainWords(label, language) }))}
          action={say('show')}
          onChoose={onExisting}
        />
      )}
      <NewQuestionForm language={language} legend={say('showNewAt', { answer })} onAdd={onNew} onCancel={onCancel} />
    </div>
  )
}
