import { type CaseState, type Language, type LapsedBy, lapsedWords, localDate, type Question, runningStep, silenceWords, type World } from '@laufzettel/engine'
import type { QuestionView } from '@laufzettel/portal/render'
import type { Services } from '../services.ts'

/** A question as its party reads it: who of which office asks what, why, and until when. Null once it is erased. */
export async function questionView(
  services: Services,
  world: World,
  state: CaseState,
  question: string,
  now: string,
  language: Language,
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
    ...whatFollows(world, asked, language),
  }
}

/** What the person is told of silence and of the reminder, by the settings of the step that asks. */
function whatFollows(world: World, { step, remindedAt }: Question, language: Language): Pick<QuestionView, 'consequence' | 'reminder'> {
  const { silence, silenceText, reminder } = (runningStep(world.definition, step)?.config ?? {}) as AskingConfig
  const text = reminder?.text
  return {
    ...(silence === undefined ? {} : { consequence: silenceText ?? silenceWords(silence, language) }),
    ...(remindedAt === undefined ? {} : { reminder: { on: localDate(remindedAt, world.zone), ...(text === undefined ? {} : { text }) } }),
  }
}

interface AskingConfig {
  readonly silence?: LapsedBy
  readonly silenceText?: string
  readonly reminder?: { readonly text?: string }
}

/** What has followed from the silence of this party, where its last question stayed without an answer. */
export function lapsedQuestion(state: CaseState, party: string, language: Language): string | undefined {
  const last = Object.values(state.questions).findLast((asked) => asked.party === party)
  return last?.lapsed === undefined ? undefined : lapsedWords(last.lapsed, last.due, language)
}

/** The words of a question; undefined once they are erased. */
export function writtenQuestion(state: CaseState, question: string) {
  return Object.values(state.vault).find(({ questions }) => Object.hasOwn(questions, question))?.questions[question]
}

/** The question of this party that is open, if there is one. */
export function openQuestion(state: CaseState, party: string): string | undefined {
  return Object.entries(state.questions).find(([, asked]) => asked.party === party && asked.status === 'open')?.[0]
}
