import { catalogue } from '@laufzettel/ui'
import { de } from './de.ts'
import { en } from './en.ts'

/** The citizens' pages' own words: `portal('de')('next')` is "Weiter". */
export const portal = catalogue<keyof typeof de>({ de, en })
