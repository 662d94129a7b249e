import { type CaseState, type Language, lapsedWords, localDate, runningStep, silenceWords, type World } from '@laufzettel/engine'
import type { AskedQuestion } from '@laufzettel/portal/render'
import { writtenQuestion } from '../portal/question-view.ts'

/** Questions that were reminded, or whose silence has a consequence, the latest first. */
export function askedQuestions(world: World, state: CaseState, language: Language): AskedQuestion[] {
  return Object.entries(state.questions)
    .map(([question, { askedAt, due, status, answeredAt, remindedAt, lapsed, step }]): AskedQuestion => {
      const silence = runningStep(world.definition, step)?.config.silence
      const follows = silence === 'decide' || silence === 'refuse' || silence === 'close' ? silenceWords(silence, language) : undefined
      const consequence = lapsed !== undefined ? lapsedWords(lapsed, due, language) : status === 'open' ? follows : undefined
      return {
        question,
        text: writtenQuestion(state, question)?.text ?? '',
        askedOn: localDate(askedAt, world.zone),
        due,
        ...(remindedAt === undefined ? {} : { remindedOn: localDate(remindedAt, world.zone) }),
        ...(answeredAt === null ? {} : { answeredOn: localDate(answeredAt, world.zone) }),
        ...(consequence === undefined ? {} : { consequence }),
        state: lapsed === undefined ? status : 'lapsed',
      }
    })
    // The journal tells of all others.
    .filter(({ remindedOn, consequence }) => remindedOn !== undefined || consequence !== undefined)
    .reverse()
}
