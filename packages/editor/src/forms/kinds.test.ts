import { FIELD_KINDS } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { askableKinds, kindWords } from './kinds.ts'

describe('kinds of answers', () => {
  it('have words for every kind that the engine knows', () => {
    const unnamed = FIELD_KINDS.filter(({ kind }) => kindWords(kind).label.de === kind)
    expect(unnamed.map(({ kind }) => kind)).toEqual([])
  })

  it('can be asked unless they hold items', () => {
    const answered = FIELD_KINDS.filter((kind) => !kind.repeats).map(({ kind }) => kind)
    expect(askableKinds().map(({ kind }) => kind)).toEqual(answered)
  })
})
