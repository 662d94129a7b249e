import { allExpressions, blockOf, type ProcessDefinition, type Step } from '@laufzettel/engine'
import type { Refusal, Words } from './edit.ts'
import { flowOf, flowWords, placementOf, stepOf } from './lookup.ts'
import { readable } from './words.ts'

/** Where a rule, condition, letter or label reads something, in words and as a path of keys. */
export interface Use {
  readonly place: string
  readonly words: Words
}

/** Which places are left out, because they go away together with what is asked for. */
export type Without = (place: string) => boolean

const STRING = /"(?:[^"\\]|\\.)*"/g
const CHAIN = /[A-Za-z_][A-Za-z0-9_]*(?:\s*\.\s*[A-Za-z_][A-Za-z0-9_]*)*/g

/** Names in a source with their dots; read word by word, so that half-written expressions count too. */
export function chainsIn(source: string): string[][] {
  const chains = source.replace(STRING, '""').match(CHAIN) ?? []
  return chains.map((chain) => chain.split('.').map((name) => name.trim()))
}

/** Every expression that reads a name for which `means` is true. */
export function usesOfName(
  model: ProcessDefinition,
  means: (chain: readonly string[], place: string) => boolean,
  without: Without = () => false,
): Use[] {
  return usesWhere(model, ({ source, place }) => chainsIn(source).some((chain) => means(chain, place)), without)
}

/** Every expression that holds this key as text: `salutation = "o_x7k2m9qd"`. */
export function usesOfLiteral(model: ProcessDefinition, key: string, without: Without = () => false): Use[] {
  return usesWhere(model, ({ source }) => source.includes(`"${key}"`), without)
}

function usesWhere(
  model: ProcessDefinition,
  reads: (expression: { source: string; place: string }) => boolean,
  without: Without,
): Use[] {
  const places = allExpressions(model)
    .filter((expression) => !without(expression.place) && reads(expression))
    .map(({ place }) => place)
  return [...new Set(places)].map((place) => ({ place, words: placeWords(model, place) }))
}

/** Names of the scope that only steps such as this one fill. */
export function givenBy(step: Step): readonly string[] {
  return blockOf(step.block)?.gives?.(step.config as never) ?? []
}

/** Names of the scope that the settings of a step need. */
export function readBy(step: Step): readonly string[] {
  return blockOf(step.block)?.reads?.(step.config as never) ?? []
}

/** „Wird noch gebraucht: …“ with every place, or null when there is none. */
export function refusesUses(name: Words, uses: readonly Use[]): Refusal | null {
  if (uses.length === 0) return null
  const list = (language: keyof Words) => [...new Set(uses.map((use) => use.words[language]))].join(', ')
  return {
    reason: {
      de: `„${readable(name).de}“ wird noch gebraucht: ${list('de')}. Ändern Sie das zuerst.`,
      en: `“${readable(name).en}” is still used: ${list('en')}. Change that first.`,
    },
  }
}

/** A path of keys in words: „Weg ‚Etwas ist unklar‘“. */
export function placeWords(model: ProcessDefinition, place: string): Words {
  const [kind = '', key = '', part = '', inner = ''] = place.split('/')
  const named = (de: string, en: string, words: Words | undefined): Words => ({
    de: `${de} „${words ? readable(words).de : key}“`,
    en: `${en} “${words ? readable(words).en : key}”`,
  })
  const by = <T extends { readonly key: string }>(list: readonly T[]) => list.find((each) => each.key === key)
  switch (kind) {
    case 'flows': {
      const flow = flowOf(model, key)
      return named('Weg', 'flow', flow && flowWords(model, flow))
    }
    case 'steps':
      return named('Schritt', 'step', stepOf(model, key)?.name)
    case 'decisions':
      return named('Regel', 'rule', by(model.decisions)?.names)
    case 'letters':
      return named('Schreiben', 'letter', by(model.letters)?.names)
    case 'parties':
      return named('Beteiligte', 'party', by(model.parties)?.label)
    case 'fields':
      return named('Angabe', 'field', by(model.fields)?.label)
    case 'caseName':
      return { de: 'Name des Vorgangs in Listen', en: 'name of the case in lists' }
    case 'forms':
      return part === 'placements'
        ? named('Frage', 'question', questionWords(model, key, inner))
        : named('Formular', 'form', by(model.forms)?.names)
    default:
      return { de: place, en: place }
  }
}

/** What a question is called: its own label, or the field's. */
export function questionWords(model: ProcessDefinition, form: string, placement: string): Words {
  const found = placementOf(model, form, placement)
  if (!found) return { de: placement, en: placement }
  const { placement: question, page } = found
  if (question.label) return question.label
  const list = model.fields.find((field) => field.key === page.repeat)?.items ?? model.fields
  const field = list.find(({ key, ...rest }) => {
    const party = 'party' in rest ? rest.party : undefined
    return key === question.field && (question.party === undefined || question.party === party)
  })
  return field?.label ?? { de: question.field, en: question.field }
}
