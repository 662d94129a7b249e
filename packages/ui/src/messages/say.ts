import { catalogue } from './catalogue.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** The design system's own words: `say('de')('menu')` is "Menü". */
export const say = catalogue<keyof typeof de>({ de, en })
