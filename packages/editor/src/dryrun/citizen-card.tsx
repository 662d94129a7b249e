import { EUROPE_BERLIN, formatDayWithWeekday, type Language, type LapsedBy, lapsedWords, localDate, runningStep, silenceWords } from '@laufzettel/engine'
import { useId, useState } from 'react'
import { FillIn } from './fill-in.tsx'
import { nextInExample } from './next-in-example.ts'
import { RoleCard } from './role-card.tsx'
import type { DryRunState } from './use-dry-run.ts'
import { dryRunWords } from './words.ts'

interface CitizenCardProps {
  readonly dryRun: DryRunState
  readonly language: Language
}

/** The citizen: fills in the form of the draft, and answers what the office asks. */
export function CitizenCard({ dryRun, language }: CitizenCardProps) {
  const say = dryRunWords(language)
  const { state, world } = dryRun.run.simulation
  const { definition } = world.definition
  const asked = Object.entries(state?.questions ?? {}).find(([, question]) => question.status === 'open')
  const turn = state === null || asked !== undefined
  const lapsed = Object.values(state?.questions ?? {}).at(-1)
  const named = definition.steps.find(({ block }) => block === 'form-start')?.config.form
  const form = definition.forms.find(({ key }) => key === named)?.key
  return (
    <RoleCard title={say('citizen')} icon="user" turn={turn} state={say(turn ? 'turn' : 'done')}>
      {state === null && form !== undefined && <FillIn dryRun={dryRun} language={language} form={form} />}
      {state === null && form === undefined && <p>{say('no-form')}</p>}
      {state !== null && asked === undefined && <p>{say('citizen-sent')}</p>}
      {lapsed?.lapsed !== undefined && <p>{lapsedWords(lapsed.lapsed, lapsed.due, language)}</p>}
      {asked !== undefined && <AnswerQuestion key={asked[0]} dryRun={dryRun} language={language} question={asked[0]} />}
    </RoleCard>
  )
}

function AnswerQuestion({ dryRun, language, question }: CitizenCardProps & { readonly question: string }) {
  const say = dryRunWords(language)
  const id = useId()
  const example = nextInExample(dryRun.example, dryRun.events, 'answer')
  const [text, setText] = useState(example?.text ?? '')
  const vaults = Object.values(dryRun.run.simulation.state?.vault ?? {})
  const asked = vaults.map((vault) => vault.questions[question]).find((found) => found !== undefined)
  return (
    <form
      className="dr-field"
      onSubmit={(event) => {
        event.preventDefault()
        const answers = asked?.fields.length && example?.answers ? { answers: example.answers } : {}
        dryRun.give({ kind: 'answer', text, ...answers })
      }}
    >
      <p className="dr-quiet">{say('asked')}</p>
      <p>
        <strong>{asked?.text}</strong>
      </p>
      <p>{asked?.reason}</p>
      <WhatFollows dryRun={dryRun} language={language} question={question} />
      <label htmlFor={id}>{say('answer')}</label>
      <textarea id={id} rows={3} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <button type="submit" className="ed-button ed-button-main">
        {say('answer-send')}
      </button>
    </form>
  )
}

/** Until when an answer is asked for, whether the office has reminded, what follows from silence. */
function WhatFollows({ dryRun, language, question }: CitizenCardProps & { readonly question: string }) {
  const say = dryRunWords(language)
  const { state, world } = dryRun.run.simulation
  const asked = state?.questions[question]
  if (asked === undefined) return null
  const { silence, silenceText, reminder } = (runningStep(world.definition, asked.step)?.config ?? {}) as AskingConfig
  const reminded = asked.remindedAt === undefined ? undefined : localDate(asked.remindedAt, EUROPE_BERLIN)
  return (
    <p className="dr-quiet">
      {say('answer-by', { date: formatDayWithWeekday(asked.due, language) })} {silence !== undefined && (silenceText ?? silenceWords(silence, language))}{' '}
      {reminded !== undefined && `${say('reminded-on', { date: formatDayWithWeekday(reminded, language) })} ${reminder?.text ?? ''}`}
    </p>
  )
}

interface AskingConfig {
  readonly silence?: LapsedBy
  readonly silenceText?: string
  readonly reminder?: { readonly text?: string }
}
