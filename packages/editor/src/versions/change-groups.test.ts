import type { Change, ChangeGroup } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { firstUnseen, groupedChanges, importantChanges } from './change-groups.ts'

const change = (group: ChangeGroup, place: string): Change => ({
  group,
  kind: 'text',
  place,
  sentence: { de: place, en: place },
  norms: [],
})

const CHANGES = [change('wording', 'w'), change('flow', 'f'), change('amounts', 'a'), change('flow', 'g')]

describe('the changes of a version', () => {
  it('stand by importance, without groups that nothing belongs to', () => {
    expect(groupedChanges(CHANGES).map(({ group, changes }) => [group, changes.map(({ place }) => place)])).toEqual([
      ['amounts', ['a']],
      ['flow', ['f', 'g']],
      ['wording', ['w']],
    ])
  })

  it('are important unless they change the words only', () => {
    expect(importantChanges(CHANGES).map(({ place }) => place)).toEqual(['a', 'f', 'g'])
  })

  it('lead to the first important one that nobody marked as seen', () => {
    expect(firstUnseen(CHANGES, new Set(['a']))?.place).toBe('f')
    expect(firstUnseen(CHANGES, new Set(['a', 'f', 'g']))).toBeUndefined()
  })
})
