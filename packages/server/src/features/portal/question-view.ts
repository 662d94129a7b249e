import { type CaseState, localDate, type World } from '@laufzettel/engine'
import type { QuestionView } from '@laufzettel/portal/render'
import type { Services } from '../services.ts'

/** A question as its party reads it: who of which office asks what, why, and until when. Null once it is erased. */
export async function questionView(
  services: Services,
  world: World,
  state: CaseState,
  question: string,
  now: string,
): Promise<QuestionView | null> {
  const asked = state.questions[question]
  const written = writtenQuestion(state, question)
  if (asked === undefined || written === undefined) return null
  const person = await services.stores.users.get(asked.askedBy)
  const { unit } = world.authority
  return {
    question,
    from: person === null ? unit : `${person.displayName}, ${unit}`,
    askedOn: localDate(asked.askedAt, world.zone),
    text: written.text,
    reason: written.reason,
    until: asked.due,
    overdue: asked.due < localDate(now, world.zone),
  }
}

/** The words of a question; undefined once they are erased. */
export function writtenQuestion(state: CaseState, question: string) {
  return Object.values(state.vault).find(({ questions }) => Object.hasOwn(questions, question))?.questions[question]
}

/** The question of this party that is open, if there is one. */
export function openQuestion(state: CaseState, party: string): string | undefined {
  return Object.entries(state.questions).find(([, asked]) => asked.party === party && asked.status === 'open')?.[0]
}
