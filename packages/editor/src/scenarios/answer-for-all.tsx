import { type Draft, fieldAt, fieldKind, formContext, type Language, type Problem, problem, type Tagged, type World } from '@laufzettel/engine'
import { Button, FormGroups } from '@laufzettel/ui'
import { useMemo, useState } from 'react'
import { answerInScenarios } from '../document/edits/answer-in-scenarios.ts'
import type { EditorStore } from '../document/store.ts'
import { bodyOf } from '../dryrun/body-of.ts'
import { PhoneFrame } from '../forms/phone-frame.tsx'
import { answersIn } from '../forms/typed-answers.ts'
import type { ScenarioOutcome } from '../versions/play-scenarios.ts'
import { watch } from '../watch.ts'
import { keepFocus } from './accept-results.tsx'
import { questionShown, type Unanswered, unansweredIn } from './unanswered.ts'
import { scenarioWords } from './words.ts'

interface AnswerForAllProps {
  readonly store: EditorStore
  readonly world: World
  readonly outcomes: readonly ScenarioOutcome[]
  readonly language: Language
  readonly now: string
}

/** Questions that test cases lack an answer to, each with one answer for all of them. */
export function AnswerForAll(props: AnswerForAllProps) {
  const { world, outcomes } = props
  return unansweredIn(outcomes, world.definition.definition).map((question) => (
    <Question key={question.key} question={question} {...props} />
  ))
}

function Question({ question, store, world, language, now }: AnswerForAllProps & { readonly question: Unanswered }) {
  const say = scenarioWords(language)
  const { definition } = world.definition
  const context = useMemo(() => formContext(world, now, watch), [world, now])
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<Draft | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const shown = open ? questionShown(question, definition, language, context, typed, problems) : null
  const count = question.places.length
  const give = (form: HTMLFormElement) => {
    if (shown === null) return
    const draft = answersIn(bodyOf(form), shown.draft)
    setTyped(draft)
    const read = answerAt(draft, shown.path, store)
    if (!read.ok) return setProblems(read.problems)
    const frame = form.ownerDocument.defaultView?.frameElement
    if (frame instanceof HTMLElement) keepFocus(frame)
    store.getState().apply(answerInScenarios, { question: question.label, places: question.places, answer: read.answer })
  }
  return (
    <div className="sc-all">
      <p>{say(count === 1 ? 'unanswered-one' : 'unanswered', { question: question.label[language], count })}</p>
      <button type="button" className="ed-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say(count === 1 ? 'answer-one' : 'answer-all', { count })}
      </button>
      {shown !== null && (
        <PhoneFrame title={say('answer-frame')} language={language}>
          <main>
            <form
              className="lz-stack"
              noValidate
              autoComplete="off"
              onChange={(event) => setTyped(answersIn(bodyOf(event.currentTarget), shown.draft))}
              onSubmit={(event) => {
                event.preventDefault()
                give(event.currentTarget)
              }}
            >
              <FormGroups groups={[{ key: 'one', fields: [shown.field] }]} language={language} />
              <div className="lz-buttons">
                <Button>{say(count === 1 ? 'answer-give-one' : 'answer-give', { count })}</Button>
              </div>
            </form>
          </main>
        </PhoneFrame>
      )}
    </div>
  )
}

type Given = { readonly ok: true; readonly answer: Tagged } | { readonly ok: false; readonly problems: readonly Problem[] }

/** The answer that was typed at a path, judged as the form judges it. */
function answerAt(draft: Draft, path: string, store: EditorStore): Given {
  const field = fieldAt(store.getState().draft.definition, path)
  const kind = field === null ? undefined : fieldKind(field.kind)
  if (field === null || kind === undefined || kind.repeats) return { ok: false, problems: [problem('answer-unknown-field', { field: path }, path)] }
  const at = (found: Problem): Problem => ({
    ...found,
    values: { ...found.values, label: field.label },
    place: found.place === undefined ? path : `${path}.${found.place}`,
  })
  const read = kind.read(draft.answers[path] ?? {}, field.config ?? {})
  if (!read.ok) return { ok: false, problems: read.problems.map(at) }
  if (read.value === null) return { ok: false, problems: [at(problem(kind.missing))] }
  const { value, partial } = read.value
  return { ok: true, answer: partial === undefined ? value : { $partial: partial } }
}
