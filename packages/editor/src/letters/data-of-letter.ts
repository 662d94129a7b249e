import type { Inline, Language, Letter, ProcessDefinition } from '@laufzettel/engine'
import { caseTexts } from './case-texts.ts'
import { dataWords } from './data-words.ts'
import { KNOWN_DATA } from './known-data.ts'
import { type NamedData, namedApart } from './words-with-data.ts'

type Data = NamedData['data']

/** How much of a text the name of a choice between texts shows. */
const SHOWN = 28

/** Kinds of answers that a letter can print as they are, and how. */
const FORMATS: Readonly<Record<string, Data['format']>> = {
  text: 'text',
  longText: 'text',
  email: 'text',
  phone: 'text',
  postalCode: 'text',
  date: 'date',
  money: 'money',
  number: 'number',
}

/** What data of a letter is called: the label of a question or rule, or the beginning of the first text it chooses. */
export function dataName(data: Data, definition: ProcessDefinition, language: Language): string {
  const { words, begin } = dataNameParts(data, definition, language)
  return begin === null ? words : `${words} ${begin}`
}

/** The same in its two parts: the second one is in the language of the letter. */
export function dataNameParts(
  { expression }: Data,
  definition: ProcessDefinition,
  language: Language,
): { readonly words: string; readonly begin: string | null } {
  const words = dataWords(expression, definition, language)
  if (words !== null) return { words, begin: null }
  const [first] = caseTexts(expression, definition, language)
  if (!first) return { words: { de: 'Berechnete Angabe', en: 'Computed data' }[language], begin: null }
  const text = first.text.trim()
  const begin = text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()} …` : text
  return { words: { de: 'Je nach Fall:', en: 'By case:' }[language], begin: `„${begin}“` }
}

/** The data of one text, named so that a person can tell it apart; then what else could stand there. */
export function dataFor(
  content: readonly Inline[],
  letter: Letter,
  definition: ProcessDefinition,
  language: Language,
): { readonly named: readonly NamedData[]; readonly own: number } {
  const name = (data: Data): NamedData => ({ name: dataName(data, definition, language), data })
  const own = namedApart(dataIn(content).map(name))
  return { named: namedApart([...own, ...[...elsewhereIn(letter), ...ofCase(letter, definition)].map(name)]), own: own.length }
}

function dataIn(content: readonly Inline[]): Data[] {
  return content.flatMap((part) => ('expression' in part ? [part] : []))
}

/** Data of the other texts, without that of rows that are repeated: it is known only there. */
function elsewhereIn({ subject, body }: Letter): Data[] {
  return [
    ...dataIn(subject),
    ...body.flatMap((block) =>
      'rows' in block
        ? block.rows.filter(({ each }) => each === undefined).flatMap(({ label, value }) => dataIn([...label, ...value]))
        : dataIn(block.content),
    ),
  ].map(({ strong: _strong, ...data }) => data)
}

function ofCase({ addressee }: Letter, { fields }: ProcessDefinition): Data[] {
  const answers = fields.flatMap(({ key, kind, party }): Data[] => {
    const format = FORMATS[kind]
    if (format === undefined || (party !== undefined && party !== addressee)) return []
    return [{ expression: party === undefined ? key : `${party}.${key}`, format }]
  })
  const always = Object.keys(KNOWN_DATA).filter((path) => path.startsWith('authority.') || path === 'case.number')
  return [...answers, ...always.map((expression): Data => ({ expression, format: 'text' }))]
}
