import { catalogue } from '@laufzettel/ui'
import { de } from './de.ts'
import { en } from './en.ts'

export type DeskWord = keyof typeof de

/** The desk's words: `desk('de')('signOut')` is "Abmelden". */
export const desk = catalogue<DeskWord>({ de, en })
