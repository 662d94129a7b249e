import { NAME_LIMIT } from '@laufzettel/engine'
import type { Refusal, Words } from './edit.ts'
import { NO_WORDS, TOO_LONG } from './refusals.ts'

/** A change of words: what is left out stays. */
export interface WordsChange {
  readonly de?: string
  readonly en?: string
}

/**
 * The old words with a change. A modeller often writes one language only: where the other one still said the
 * same as before the change, or nothing, it follows.
 */
export function changedWords(old: Words | undefined, change: WordsChange): Words {
  const de = change.de?.trim()
  const en = change.en?.trim()
  const sameBefore = old === undefined || old.de === old.en
  return {
    de: de || (sameBefore && en) || old?.de || '',
    en: en || (sameBefore && de) || old?.en || '',
  }
}

/** Why a model may not hold these words as a name, label or title; an explanation is given as `TEXT_LIMIT`. */
export function refusesWording(words: Words, limit: number = NAME_LIMIT): Refusal | null {
  const texts = [words.de, words.en]
  if (texts.some((text) => text.trim() === '')) return NO_WORDS
  return texts.some((text) => text.length > limit) ? TOO_LONG : null
}

// Doubled braces are words of a person, no place for an answer.
const PLACEHOLDER = /(?<!\{)\{[A-Za-z][A-Za-z0-9_.]*(?:\|([^{}]*))?\}(?!\})/g

/** A label as a sentence can name it: `Gilt {name|Ihr Hund} als gefährlich?` without the answer in it. */
export function readable({ de, en }: Words): Words {
  const plain = (text: string) => text.replace(PLACEHOLDER, (_, otherwise?: string) => otherwise ?? '…')
  return { de: plain(de), en: plain(en) }
}

/** „Schritt ‚Nachfrage‘ eingefügt“: a template in each language, with `{name}` for the thing's words as they are. */
export function sentence(de: string, en: string, name: Words): Words {
  return { de: de.replace('{name}', () => `‚${name.de}‘`), en: en.replace('{name}', () => `‘${name.en}’`) }
}

/** The same for a question or page, whose words can have places for answers. */
export function askedSentence(de: string, en: string, name: Words): Words {
  return sentence(de, en, readable(name))
}
