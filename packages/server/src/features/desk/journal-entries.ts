import {
  type Batch,
  blockOf,
  type CaseState,
  type Entry,
  type Fact,
  isPart,
  lapsedWords,
  type Language,
  localDateTime,
  problemText,
  runningStep,
  type Step,
  type World,
} from '@laufzettel/engine'
import { addresses, type JournalActor, type JournalEntry, type JournalEvent } from '@laufzettel/portal/render'
import type { EntryHistory } from './case-facts.ts'
import { problemOf } from './incident-words.ts'

/** Who is who in a journal. */
export interface Names {
  /** The person who reads it. */
  readonly you: string
  staff(id: string): string
  party(party: string): string
}

/** What happened to a case, newest first; facts whose key is destroyed are silent. */
export function journalEntries(
  world: World,
  state: CaseState,
  batches: readonly Batch[],
  names: Names,
  language: Language,
): JournalEntry[] {
  return batches.flatMap((batch) => entriesOf(world, state, batch, names, language)).reverse()
}

/** What happened after a revision that somebody has seen, newest first. */
export function entriesAfter(revision: number, batches: readonly Batch[]): readonly Batch[] {
  return batches.filter((batch) => batch.after >= revision)
}

/** Every value that an entry has had, from the recorded facts. */
export function entryHistory(batches: readonly Batch[]): EntryHistory {
  const history: Record<string, Entry[]> = Object.create(null)
  for (const fact of batches.flatMap((batch) => batch.facts)) {
    if (!('body' in fact) || fact.type !== 'data.recorded') continue
    for (const [path, entry] of Object.entries(fact.body.entries)) {
      history[path] = [...(history[path] ?? []), entry]
    }
  }
  return history
}

function entriesOf(world: World, state: CaseState, batch: Batch, names: Names, language: Language): JournalEntry[] {
  const at = localDateTime(batch.at, world.zone).slice(0, 16)
  const actor = actorOf(batch, names)
  return batch.facts.flatMap((fact, index) => {
    const events = 'body' in fact ? eventOf(world, state, batch, fact, language) : []
    const look = addresses.deskTrace(state.caseId, String(batch.number), String(index))
    return events.map((event) => ({ at, actor, event, ...(fact.type === 'decision.recorded' ? { look } : {}) }))
  })
}

function actorOf({ actor }: Batch, names: Names): JournalActor {
  if (actor.kind === 'system') return { kind: 'system' }
  if (actor.kind === 'party') return { kind: 'party', name: names.party(actor.id) }
  return actor.id === names.you ? { kind: 'you' } : { kind: 'staff', name: names.staff(actor.id) }
}

function eventOf(world: World, state: CaseState, batch: Batch, fact: Fact, language: Language): JournalEvent[] {
  const { definition } = world.definition
  const letterName = (letter: string) => {
    const template = state.letters[letter]?.template
    return definition.letters.find((candidate) => candidate.key === template)?.names[language] ?? ''
  }
  switch (fact.type) {
    case 'case.started':
      return [{ kind: 'started', channel: fact.body.channel }]
    case 'question.written':
      return [{ kind: 'asked', text: fact.body.text, until: state.questions[fact.body.question]?.due ?? '' }]
    case 'question.reminded':
      // A letter of reminder tells of it already.
      return batch.facts.some(({ type }) => type === 'letter.issued') ? [] : [{ kind: 'reminded' }]
    case 'question.lapsed': {
      const due = state.questions[fact.body.question]?.due ?? batch.at.slice(0, 10)
      return [{ kind: 'lapsed', text: lapsedWords(fact.body.silence, due, language) }]
    }
    case 'answer.written':
      return [{ kind: 'answered', text: fact.body.text }]
    case 'note.written':
      return [{ kind: 'noted', text: fact.body.text }]
    case 'outcome.recorded': {
      const step = definition.steps.find((candidate) => candidate.key === fact.body.step)
      const asked = batch.facts.some((other) => other.type === 'question.written')
      if (step === undefined || asked) return []
      const outcome = outcomesOf(step).find((candidate) => candidate.key === fact.body.outcome)
      return [{ kind: 'decided', task: step.name[language], outcome: outcome?.label[language] ?? fact.body.outcome }]
    }
    case 'work.done': {
      // Work of a composite: its own outcome comes with the last of it.
      const part = state.workItems[fact.body.item]?.step ?? ''
      const step = isPart(part) ? runningStep(world.definition, part) : undefined
      const outcome = step && outcomesOf(step).find((candidate) => candidate.key === fact.body.outcome)
      return step ? [{ kind: 'decided', task: step.name[language], outcome: outcome?.label[language] ?? fact.body.outcome }] : []
    }
    // A part of an office block is noted; otherwise a person has stepped in.
    case 'reason.written':
      return [{ kind: isPart(fact.body.step) ? 'noted' : 'stepped-in', text: fact.body.text }]
    case 'decision.recorded': {
      const decision = definition.decisions.find((candidate) => candidate.key === fact.body.record.decision)
      return [{ kind: 'rule', name: decision?.names[language] ?? fact.body.record.decision }]
    }
    case 'letter.issued': {
      const template = definition.letters.find((candidate) => candidate.key === fact.body.template)
      if (template?.kind === 'reminder') return [{ kind: 'reminded' }]
      return [{ kind: 'letter-issued', name: template?.names[language] ?? fact.body.template }]
    }
    case 'letter.posted':
      return [{ kind: 'letter-posted', name: letterName(fact.body.letter), on: fact.body.on }]
    case 'incident.raised':
      return [{ kind: 'incident', text: problemText(problemOf(fact.body, language), language) }]
    case 'incident.resolved':
      return [{ kind: 'incident-resolved' }]
    case 'case.ended':
      return [{ kind: 'ended', how: fact.body.how ?? 'done' }]
    default:
      return []
  }
}

/** Outcomes of a step that offers some. */
export function outcomesOf({ block, config }: Pick<Step, 'block' | 'config'>): readonly Outcome[] {
  const outcomes = blockOf(block)?.outcomes?.(config as never) ?? config.outcomes
  return Array.isArray(outcomes) ? (outcomes as Outcome[]) : []
}
export interface Outcome {
  readonly key: string
  readonly label: { readonly de: string; readonly en: string }
  readonly asks?: boolean
}
