import type { Text } from '../definition/basics.ts'
import type { Change } from './change.ts'
import type { Subject } from './compare-members.ts'
import { inBoth } from './words.ts'

/** A change told in one sentence of its own. */
export function told(subject: Subject, sentence: Text, sides: Pick<Change, 'before' | 'after'> = {}): Change {
  const { group, kind, place, norms } = subject
  return { group, kind, place, sentence, ...sides, norms }
}

/** Neu: Seite „Ihr Hund“. */
export function toldNew(subject: Subject, more: Text = { de: '', en: '' }): Change {
  return told(
    { ...subject, place: `${subject.place}/added` },
    { de: `Neu: ${subject.words.de}${more.de}.`, en: `New: ${inSentence(subject.words.en)}${more.en}.` },
  )
}

export function toldGone(subject: Subject, more: Text = { de: '', en: '' }): Change {
  return told(
    { ...subject, place: `${subject.place}/removed` },
    inBoth(
      (language) => `${subject.words[language]} ${language === 'de' ? 'entfällt' : 'is dropped'}${more[language]}.`,
    ),
  )
}

/** `after` is what it follows now; undefined at the beginning. */
export function toldMoved(subject: Subject, after: Text | undefined): Change {
  return told(
    { ...subject, place: `${subject.place}/moved` },
    inBoth((language) => {
      const words = subject.words[language]
      if (after === undefined)
        return language === 'de' ? `${words} steht jetzt am Anfang.` : `${words} comes first now.`
      return language === 'de' ? `${words} steht jetzt nach ${after.de}.` : `${words} now follows ${after.en}.`
    }),
  )
}

/** The same words after others: an English noun in lower case. */
export function inSentence(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}
