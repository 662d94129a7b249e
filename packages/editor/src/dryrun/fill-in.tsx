import {
  answersView,
  checkAll,
  type Draft,
  draftOfAnswers,
  formContext,
  handedIn,
  type Language,
  newDraft,
  nextInstance,
  pageView,
  type Problem,
  type Scenario,
  submitPage,
} from '@laufzettel/engine'
import { useId, useMemo, useState } from 'react'
import { CitizenPage } from '../forms/citizen-page.tsx'
import '../forms/form-builder.scss'
import { PhoneFrame } from '../forms/phone-frame.tsx'
import { watch } from '../watch.ts'
import { answersIn } from '../forms/typed-answers.ts'
import { bodyOf } from './body-of.ts'
import { CheckAnswers } from './check-answers.tsx'
import { taggedAnswers } from './tagged-answers.ts'
import type { DryRunState } from './use-dry-run.ts'
import { dryRunWords } from './words.ts'

interface FillInProps {
  readonly dryRun: DryRunState
  readonly language: Language
  readonly form: string
}

/** The form of the draft, page by page, empty or with the answers of a test case to look at and change. */
export function FillIn({ dryRun, language, form }: FillInProps) {
  const say = dryRunWords(language)
  const { world, now } = dryRun.run.simulation
  const { definition } = world.definition
  const context = useMemo(() => formContext(world, now, watch), [world, now])
  const [typed, setTyped] = useState<Draft | null>(null)
  const [at, setAt] = useState<string | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const empty = newDraft(definition, form)
  const draft = typed ?? (empty.ok ? empty.value : null)
  if (draft === null) return null
  const next = nextInstance(definition, form, draft, context)
  const instance = at ?? (next.ok ? next.value : null)
  const view = instance === null ? null : pageView(definition, form, draft, instance, language, context, problems)

  const hand = (element: HTMLFormElement) => {
    if (instance === null) return
    const result = submitPage(definition, form, draft, instance, bodyOf(element), context)
    if (result.refused) return
    setTyped(result.draft)
    setProblems(result.problems)
    setAt(result.problems.length > 0 ? instance : null)
  }
  const send = () => {
    const sending = { ...context, source: { kind: 'online' as const, at: now } }
    const data = checkAll(definition, form, { ...draft, declaration: true }, sending)
    setProblems(data.ok ? [] : data.problems)
    if (data.ok) dryRun.give({ kind: 'submit', form, answers: taggedAnswers(data.value) })
  }
  const takeOver = (example: Scenario) => {
    const sent = example.events.find((event) => event.kind === 'submit' && event.form === form)
    const filled = sent?.kind === 'submit' ? draftOfAnswers(definition, form, sent.answers) : null
    if (!filled?.ok) return
    dryRun.follow(example)
    setTyped(handedIn(definition, form, filled.value, context))
    setProblems([])
    setAt(null)
  }
  return (
    <>
      <Examples dryRun={dryRun} language={language} form={form} onTake={takeOver} />
      {view?.ok && (
        <PhoneFrame title={say('phone', { page: view.value.title })} language={language}>
          <CitizenPage
            key={view.value.instance}
            view={view.value}
            language={language}
            marked={undefined}
            onAnswers={(element) => setTyped(answersIn(bodyOf(element), draft))}
            onNext={hand}
          />
        </PhoneFrame>
      )}
      {instance === null && (
        <CheckAnswers
          groups={answersView(definition, form, draft, language, context)}
          language={language}
          problems={problems}
          onChange={setAt}
          onSend={send}
        />
      )}
    </>
  )
}

/** The test cases whose answers can be taken. */
function Examples({ dryRun, language, form, onTake }: FillInProps & { readonly onTake: (example: Scenario) => void }) {
  const say = dryRunWords(language)
  const id = useId()
  const { scenarios } = dryRun.run.simulation.world.definition.definition
  const examples = scenarios.filter(({ events }) => events.some((event) => event.kind === 'submit' && event.form === form))
  const [key, setKey] = useState('')
  const chosen = examples.find((example) => example.key === key) ?? examples[0]
  if (chosen === undefined) return null
  return (
    <div className="dr-field">
      <label htmlFor={id}>{say('take')}</label>
      <select id={id} value={chosen.key} onChange={(event) => setKey(event.currentTarget.value)}>
        {examples.map((example) => (
          <option key={example.key} value={example.key}>
            {example.names[language]}
          </option>
        ))}
      </select>
      <div className="dr-row">
        <button type="button" className="ed-button" onClick={() => onTake(chosen)}>
          {say('take-over')}
        </button>
        <button type="button" className="ed-button" onClick={() => dryRun.playAll(chosen)}>
          {say('play-all')}
        </button>
      </div>
    </div>
  )
}
