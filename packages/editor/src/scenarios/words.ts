import { catalogue } from '@laufzettel/ui'

const de = {
  accept: 'So gewollt',
  'accept-named': 'So gewollt: „{name}“',
  'accept-all': 'Alle {count} sind so gewollt …',
  'accept-all-now': 'Alle {count} Ergebnisse übernehmen',
  'accept-list': 'Das gilt danach als erwartet:',
  cancel: 'Abbrechen',
  unanswered: '„{question}“ ist in {count} Testfällen nicht beantwortet.',
  'unanswered-one': '„{question}“ ist in 1 Testfall nicht beantwortet.',
  'answer-all': 'Für {count} Testfälle beantworten',
  'answer-one': 'Für den Testfall beantworten',
  'answer-give': 'Antwort für {count} Testfälle übernehmen',
  'answer-give-one': 'Antwort übernehmen',
  'answer-frame': 'Die Frage, wie Bürgerinnen und Bürger sie sehen',
  'accept-later': 'Ergebnisse übernehmen können Sie, sobald dem Entwurf nichts mehr fehlt.',
}

export type ScenarioWord = keyof typeof de

const en: Record<ScenarioWord, string> = {
  accept: 'As intended',
  'accept-named': 'As intended: “{name}”',
  'accept-all': 'All {count} are as intended …',
  'accept-all-now': 'Accept all {count} results',
  'accept-list': 'This is expected afterwards:',
  cancel: 'Cancel',
  unanswered: '“{question}” is not answered in {count} test cases.',
  'unanswered-one': '“{question}” is not answered in 1 test case.',
  'answer-all': 'Answer for {count} test cases',
  'answer-one': 'Answer for the test case',
  'answer-give': 'Take the answer for {count} test cases',
  'answer-give-one': 'Take the answer',
  'answer-frame': 'The question as citizens see it',
  'accept-later': 'You can accept results as soon as nothing is missing in the draft.',
}

/** Words of what is done about test cases. */
export const scenarioWords = catalogue<ScenarioWord>({ de, en })
