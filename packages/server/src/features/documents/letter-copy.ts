import type { LetterDocument } from '@laufzettel/engine'
import type { Services } from '../services.ts'

/** A letter set anew as a copy that says so: what people read online is not the notification. */
export function letterCopy(words: LetterDocument, issuedAt: string, { renderer, mode }: Services): Promise<Uint8Array> {
  const marks = { test: words.marks.test || mode !== 'production', copy: true }
  return renderer.render({ ...words, marks }, { timestamp: Math.floor(Date.parse(issuedAt) / 1000) })
}
