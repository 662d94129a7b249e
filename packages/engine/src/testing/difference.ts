import { canonicalJson } from '../canonical/json.ts'
import type { Tagged } from '../canonical/tagged-value.ts'
import type { Language, Text } from '../definition/basics.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { ScenarioEvent } from '../definition/scenario.ts'
import { formatDateLong } from '../format/date.ts'
import { formatMoney } from '../format/money.ts'
import { formatDecimal } from '../format/number.ts'
import type { ProblemName } from '../problems/list.ts'
import { type Problem, problemText } from '../problems/problem.ts'
import { valueFormat, valueName } from './value-words.ts'

/** What came out otherwise than a scenario expects: exactly, for logs, and in a sentence, for people. */
export interface Difference {
  readonly exact: string
  readonly sentence: Text
}

type Say = (language: Language) => string

const both = (say: Say): Text => ({ de: say('de'), en: say('en') })

/**
 * Finds words for differences of cases of one definition. What it does not have any more is called as in the `former`
 * one; nobody is shown a key.
 */
export class Differences {
  readonly #definition: ProcessDefinition
  readonly #former: ProcessDefinition | undefined

  constructor(definition: ProcessDefinition, former?: ProcessDefinition) {
    this.#definition = definition
    this.#former = former
  }

  /** Where two paths part. */
  path(expected: readonly string[], found: readonly string[]): Difference | null {
    const at = expected.findIndex((step, index) => found[index] !== step)
    const parting = at === -1 ? expected.length : at
    const [wanted, got, previous] = [expected[parting], found[parting], expected[parting - 1]]
    if (wanted === undefined && got === undefined) return null
    return {
      exact: `path: expected ${canonicalJson(expected)}, got ${canonicalJson(found)}`,
      sentence: both((language) => {
        const name = (key: string) => this.#step(key, language)
        const after =
          previous === undefined
            ? { de: 'Am Anfang', en: 'At the beginning' }
            : { de: `Nach ${name(previous)}`, en: `After ${name(previous)}` }
        if (language === 'de') {
          if (got === undefined) return `${after.de} ging es nicht weiter. Erwartet war ${name(wanted ?? '')}.`
          return wanted === undefined
            ? `${after.de} kam noch ${name(got)}.`
            : `${after.de} kam ${name(got)} statt ${name(wanted)}.`
        }
        if (got === undefined) return `${after.en} nothing followed. Expected was ${name(wanted ?? '')}.`
        return wanted === undefined
          ? `${after.en} came ${name(got)}, too.`
          : `${after.en} came ${name(got)} instead of ${name(wanted)}.`
      }),
    }
  }

  /** Where the case took another way; null where it only did not get as far. */
  parting(expected: readonly string[], found: readonly string[]): Difference | null {
    const at = found.findIndex((step, index) => expected[index] !== step)
    return at === -1 || expected[at] === undefined ? null : this.path(expected, found)
  }

  ended(expected: boolean): Difference {
    const sentence = expected
      ? { de: 'Der Vorgang ist nicht abgeschlossen.', en: 'The case has not ended.' }
      : { de: 'Der Vorgang ist schon abgeschlossen.', en: 'The case has ended already.' }
    return { exact: `ended: expected ${expected}, got ${!expected}`, sentence }
  }

  value(source: string, expected: Tagged, found: Tagged): Difference | null {
    const [wanted, got] = [canonicalJson(expected), canonicalJson(found)]
    if (wanted === got) return null
    const sentence = both((language) => {
      const money = valueFormat(this.#definition, source) === 'money'
      const [from, to] = [valueWords(expected, money, language), valueWords(found, money, language)]
      const name = valueName(this.#definition, source, language)
      return language === 'de' ? `„${name}“ ist ${to} statt ${from}.` : `“${name}” is ${to} instead of ${from}.`
    })
    return { exact: `${source}: expected ${wanted}, got ${got}`, sentence }
  }

  letterMissing(letter: string): Difference {
    const sentence = both((language) =>
      language === 'de'
        ? `Das Schreiben ${this.#letter(letter, 'de')} fehlt.`
        : `The letter ${this.#letter(letter, 'en')} is missing.`,
    )
    return { exact: `letter ${letter}: not written`, sentence }
  }

  /** It was not written before. */
  letterAdded(letter: string): Difference {
    const sentence = both((language) =>
      language === 'de'
        ? `Das Schreiben ${this.#letter(letter, 'de')} kommt dazu.`
        : `The letter ${this.#letter(letter, 'en')} is written in addition.`,
    )
    return { exact: `letter ${letter}: not written before`, sentence }
  }

  /** It said something else before. */
  letterReworded(letter: string): Difference {
    const sentence = both((language) =>
      language === 'de'
        ? `Im Schreiben ${this.#letter(letter, 'de')} stehen andere Worte.`
        : `The letter ${this.#letter(letter, 'en')} says something else.`,
    )
    return { exact: `letter ${letter}: other words`, sentence }
  }

  /** The day on which something ends at a step. */
  deadline(step: string, expected: string, found: string): Difference | null {
    if (expected === found) return null
    const sentence = both((language) => {
      const [to, from] = [formatDateLong(found, language), formatDateLong(expected, language)]
      const name = this.#step(step, language)
      return language === 'de' ? `Frist bei ${name}: ${to} statt ${from}.` : `Deadline at ${name}: ${to} instead of ${from}.`
    })
    return { exact: `deadline of ${step}: expected ${expected}, got ${found}`, sentence }
  }

  letterSilent(letter: string, words: string): Difference {
    const sentence = both((language) =>
      language === 'de'
        ? `Im Schreiben ${this.#letter(letter, 'de')} steht nicht „${words}“.`
        : `The letter ${this.#letter(letter, 'en')} does not say “${words}”.`,
    )
    return { exact: `letter ${letter} does not say “${words}”`, sentence }
  }

  /** `date` names the deadline: notified, remedy until. */
  letterDate(
    letter: string,
    date: 'notified' | 'remedy until',
    expected: string,
    found: string | null,
  ): Difference | null {
    if (expected === found) return null
    const label = DATES[date]
    const sentence = both((language) => {
      const day = (text: string | null) =>
        text === null ? (language === 'de' ? 'offen' : 'open') : formatDateLong(text, language)
      const name = this.#letter(letter, language)
      return language === 'de'
        ? `Schreiben ${name}: ${label.de} ${day(found)} statt ${day(expected)}.`
        : `Letter ${name}: ${label.en} ${day(found)} instead of ${day(expected)}.`
    })
    return { exact: `${date}: expected ${canonicalJson(expected)}, got ${canonicalJson(found)}`, sentence }
  }

  /** Something went wrong in the case. */
  problem(found: Problem, exact: string): Difference {
    return { exact, sentence: both((language) => problemText(found, language)) }
  }

  /** The case stopped at a step that is not finished, with what that step lacks. */
  unfinished(step: string, missing: readonly Problem[]): Difference {
    const why = (language: Language) => [...new Set(missing.map((found) => problemText(found, language)))].join(' ')
    return {
      exact: `stopped at ${step}: ${missing.map(({ name }) => name).join(', ')}`,
      sentence: both((language) => {
        const [name, reason] = [this.#step(step, language), why(language)]
        // Most reasons name the step themselves.
        if (reason.includes(name)) return reason
        return `${language === 'de' ? `Bei ${name} geht es nicht weiter.` : `The case cannot go on at ${name}.`} ${reason}`.trimEnd()
      }),
    }
  }

  /** The form of this step has a question that is not finished, so that it cannot be sent. */
  unfinishedQuestion(step: string, label: Text): Difference {
    return {
      exact: `stopped at ${step}: “${label.en}” is not finished`,
      sentence: {
        de: `Die Frage „${label.de}“ ist noch nicht fertig.`,
        en: `The question “${label.en}” is not finished yet.`,
      },
    }
  }

  /** What the scenario does next was refused, in words of its case. */
  refused(event: ScenarioEvent, found: Problem): Difference {
    const place = found.place ? ` (${found.place})` : ''
    const sentence = both((language) => {
      const day = formatDateLong(event.at.slice(0, 10), language)
      return `${day}: ${this.#refusal(event, found, language)}`
    })
    return { exact: `${event.kind} ${event.at}: ${problemText(found, 'en')}${place}`, sentence }
  }

  #refusal(event: ScenarioEvent, found: Problem, language: Language): string {
    const german = language === 'de'
    if (event.kind === 'submit') {
      const label = UNANSWERED.has(found.name) ? found.values?.label : undefined
      const question = typeof label === 'string' ? label : label?.[language]
      const why =
        question === undefined
          ? problemText(found, language)
          : german
            ? `Die Frage „${question}“ ist nicht beantwortet.`
            : `The question “${question}” is not answered.`
      return german ? `${why} Der Antrag geht so nicht ein.` : `${why} The application is not accepted like this.`
    }
    if (event.kind === 'complete' && found.name === 'work-item-unknown') {
      const step = this.#step(event.step, language)
      return german ? `Bei ${step} ist nichts zu erledigen.` : `Nothing is to be done at ${step}.`
    }
    if (event.kind === 'answer' && found.name === 'question-unknown') {
      return german ? 'Es ist keine Frage offen, die zu beantworten wäre.' : 'No question is open that could be answered.'
    }
    if (event.kind === 'post' && found.name === 'letter-not-in-case') {
      const letter = this.#letter(event.letter, language)
      return german ? `Das Schreiben ${letter} liegt nicht zum Versand bereit.` : `The letter ${letter} is not ready to be posted.`
    }
    return problemText(found, language)
  }

  noCase(): Difference {
    return {
      exact: 'no case was started',
      sentence: { de: 'Es ist kein Vorgang entstanden.', en: 'No case was started.' },
    }
  }

  #step(key: string, language: Language): string {
    const steps = [...this.#definition.steps, ...(this.#former?.steps ?? [])]
    return quoted(steps.find((step) => step.key === key)?.name ?? DELETED.step, language)
  }

  #letter(key: string, language: Language): string {
    const letters = [...this.#definition.letters, ...(this.#former?.letters ?? [])]
    return quoted(letters.find((letter) => letter.key === key)?.names ?? DELETED.letter, language)
  }
}

/** Of an answer that is missing: `label` is the question. */
const UNANSWERED: ReadonlySet<ProblemName> = new Set(['answer-required', 'field-empty', 'answer-not-chosen'])

/** Paths of the questions that are not answered: the places of the problems, without the part of a field. */
export function unansweredIn(problems: readonly Problem[]): readonly string[] {
  const paths = problems.filter(({ name }) => UNANSWERED.has(name)).flatMap(({ place }) => place?.split('.')[0] ?? [])
  return [...new Set(paths)]
}

const DATES = {
  notified: { de: 'bekannt gegeben', en: 'notified' },
  'remedy until': { de: 'Rechtsbehelf bis', en: 'remedy until' },
} as const

const DELETED = {
  step: { de: 'gelöschter Schritt', en: 'deleted step' },
  letter: { de: 'gelöschtes Schreiben', en: 'deleted letter' },
} as const

function quoted(words: Text, language: Language): string {
  const text = words[language] ?? words.de
  return language === 'de' ? `„${text}“` : `“${text}”`
}

function valueWords(value: Tagged, money: boolean, language: Language): string {
  if (value === null) return language === 'de' ? 'leer' : 'empty'
  if (typeof value === 'boolean') return language === 'de' ? (value ? 'ja' : 'nein') : value ? 'yes' : 'no'
  if (typeof value === 'string') return language === 'de' ? `„${value}“` : `“${value}”`
  if (Array.isArray(value)) {
    if (value.length === 0) return valueWords(null, money, language)
    return value.map((member) => valueWords(member, money, language)).join('; ')
  }
  if (typeof value.$number === 'string') {
    return money ? formatMoney(value.$number, language) : formatDecimal(value.$number, language)
  }
  if (typeof value.$date === 'string') return formatDateLong(value.$date, language)
  return canonicalJson(value)
}
