import type { Tagged } from '@laufzettel/engine'
import type { Edit, Words } from '../edit.ts'
import { GONE, refusal } from '../refusals.ts'
import { readable } from '../words.ts'

export interface AnswerInScenariosArgs {
  /** Words of the question, for the history. */
  readonly question: Words
  /** Test case → paths of the form it sends; each gets the answer. */
  readonly places: readonly { readonly scenario: string; readonly paths: readonly string[] }[]
  readonly answer: Tagged
}

/** Gives a question the same answer in several test cases: what they send was recorded before it was asked. */
export const answerInScenarios: Edit<AnswerInScenariosArgs> = {
  name: 'answer-in-scenarios',
  label: { de: 'In Testfällen beantworten', en: 'Answer in test cases' },

  refuses({ definition }, { places, answer }) {
    if (answer === null) return refusal('Geben Sie eine Antwort.', 'Give an answer.')
    const sending = new Set(definition.scenarios.flatMap(({ key, events }) => (events.some(({ kind }) => kind === 'submit') ? [key] : [])))
    return places.length > 0 && places.every(({ scenario }) => sending.has(scenario)) ? null : GONE
  },

  perform({ definition }, { question, places, answer }) {
    for (const { scenario, paths } of places) {
      const events = definition.scenarios.find(({ key }) => key === scenario)?.events ?? []
      const sent = events.find((event) => event.kind === 'submit')
      if (sent?.kind !== 'submit') continue
      for (const path of paths) sent.answers[path] = structuredClone(answer)
    }
    const [count, asked] = [places.length, readable(question)]
    return {
      label: {
        de: `‚${asked.de}‘ in ${count === 1 ? '1 Testfall' : `${count} Testfällen`} beantwortet`,
        en: `‘${asked.en}’ answered in ${count === 1 ? '1 test case' : `${count} test cases`}`,
      },
    }
  },
}
