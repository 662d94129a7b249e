import {
  answersView,
  checkAll,
  type Draft,
  formContext,
  type Language,
  newDraft,
  nextInstance,
  pageView,
  type Problem,
  problemText,
  submitPage,
} from '@laufzettel/engine'
import { useId, useMemo, useState } from 'react'
import { CitizenPage } from '../forms/citizen-page.tsx'
import '../forms/form-builder.scss'
import { PhoneFrame } from '../forms/phone-frame.tsx'
import { answersIn } from '../forms/typed-answers.ts'
import { bodyOf } from './body-of.ts'
import { RoleCard } from './role-card.tsx'
import { taggedAnswers } from './tagged-answers.ts'
import type { DryRunState } from './use-dry-run.ts'
import { dryRunWords } from './words.ts'
import { watch } from '../watch.ts'

interface CitizenCardProps {
  readonly dryRun: DryRunState
  readonly language: Language
}

/** The citizen: fills in the form of the draft, and answers what the office asks. */
export function CitizenCard({ dryRun, language }: CitizenCardProps) {
  const say = dryRunWords(language)
  const { state, world } = dryRun.run.simulation
  const asked = Object.entries(state?.questions ?? {}).find(([, question]) => question.status === 'open')
  const turn = state === null || asked !== undefined
  const start = world.definition.definition.steps.find(({ block }) => block === 'form-start')
  const form = typeof start?.config.form === 'string' ? start.config.form : undefined
  return (
    <RoleCard title={say('citizen')} icon="user" turn={turn} state={say(turn ? 'turn' : 'done')}>
      {state === null && form !== undefined && <FillIn dryRun={dryRun} language={language} form={form} />}
      {state !== null && asked === undefined && <p>{say('citizen-sent')}</p>}
      {asked !== undefined && <AnswerQuestion key={asked[0]} dryRun={dryRun} language={language} question={asked[0]} />}
    </RoleCard>
  )
}

function FillIn({ dryRun, language, form }: CitizenCardProps & { readonly form: string }) {
  const say = dryRunWords(language)
  const id = useId()
  const { world, now } = dryRun.run.simulation
  const { definition } = world.definition
  const context = useMemo(() => formContext(world, now, watch), [world, now])
  const [typed, setTyped] = useState<Draft | null>(null)
  const [at, setAt] = useState<string | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const empty = newDraft(definition, form)
  const draft = typed ?? (empty.ok ? empty.value : null)
  const examples = definition.scenarios.filter(({ events }) =>
    events.some((event) => event.kind === 'submit' && event.form === form),
  )
  const [example, setExample] = useState('')
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
  const takeOver = () => {
    const chosen = examples.find(({ key }) => key === example) ?? examples[0]
    const event = chosen?.events.find((candidate) => candidate.kind === 'submit' && candidate.form === form)
    if (event?.kind === 'submit') dryRun.give({ kind: 'submit', form, answers: event.answers })
  }
  return (
    <>
      {examples.length > 0 && (
        <div className="dr-field">
          <label htmlFor={id}>{say('take')}</label>
          <div className="dr-row">
            <select
              id={id}
              value={example || examples[0]?.key}
              onChange={(event) => setExample(event.currentTarget.value)}
            >
              {examples.map(({ key, names }) => (
                <option key={key} value={key}>
                  {names[language]}
                </option>
              ))}
            </select>
            <button type="button" className="ed-button" onClick={takeOver}>
              {say('take-send')}
            </button>
          </div>
        </div>
      )}
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
          onChange={() => setAt(definition.forms.find(({ key }) => key === form)?.pages[0]?.key ?? null)}
          onSend={send}
        />
      )}
    </>
  )
}

function CheckAnswers({
  groups,
  language,
  problems,
  onChange,
  onSend,
}: {
  readonly groups: ReturnType<typeof answersView>
  readonly language: Language
  readonly problems: readonly Problem[]
  readonly onChange: () => void
  readonly onSend: () => void
}) {
  const say = dryRunWords(language)
  if (!groups.ok) return null
  const { value } = groups
  return (
    <div className="dr-check">
      <h4>{say('check')}</h4>
      {problems.map((found) => (
        <p key={`${found.name}/${found.place}`} className="dr-bad" role="alert">
          {problemText(found, language)}
        </p>
      ))}
      <dl className="dr-facts">
        {value.groups
          .flatMap(({ rows }) => rows)
          .filter(({ given }) => given)
          .map(({ path, label, text }) => (
            <div key={path}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {value.declaration && <p className="dr-quiet">{value.declaration.text}</p>}
      <div className="dr-row">
        <button type="button" className="ed-button ed-button-main" onClick={onSend}>
          {value.submit}
        </button>
        <button type="button" className="ed-button" onClick={onChange}>
          {say('change')}
        </button>
      </div>
    </div>
  )
}

function AnswerQuestion({ dryRun, language, question }: CitizenCardProps & { readonly question: string }) {
  const say = dryRunWords(language)
  const id = useId()
  const [text, setText] = useState('')
  const vaults = Object.values(dryRun.run.simulation.state?.vault ?? {})
  const asked = vaults.map((vault) => vault.questions[question]).find((found) => found !== undefined)
  return (
    <form
      className="dr-field"
      onSubmit={(event) => {
        event.preventDefault()
        dryRun.give({ kind: 'answer', text })
      }}
    >
      <p className="dr-quiet">{say('asked')}</p>
      <p>
        <strong>{asked?.text}</strong>
      </p>
      <p>{asked?.reason}</p>
      <label htmlFor={id}>{say('answer')}</label>
      <textarea id={id} rows={3} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <button type="submit" className="ed-button ed-button-main">
        {say('answer-send')}
      </button>
    </form>
  )
}
