import { catalogue } from '@laufzettel/ui'
import { de } from './de.ts'
import { en } from './en.ts'

export type MessageKey = keyof typeof de

/** The modeller's words: `say('de')('undo')` is „Rückgängig“. */
export const say = catalogue<MessageKey>({ de, en })
