import { readFileSync } from 'node:fs'
import type { ProcessDefinition } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { say } from '../messages/say.ts'
import { listLines } from './list-line.ts'
import { numberSteps } from './numbering.ts'

const example: ProcessDefinition = JSON.parse(
  readFileSync(new URL('../../../../examples/hundesteuer/process.json', import.meta.url), 'utf8'),
)
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

function lines(
  definition: ProcessDefinition,
  language: 'de' | 'en' = 'de',
  problems: readonly [string, number][] = [],
  fresh: readonly string[] = [],
) {
  const marks = { problems: new Map(problems), isNew: (step: string) => fresh.includes(step) }
  return listLines(numberSteps(definition), definition, marks, { language, say: say(language) })
}

describe('the lines of the step list', () => {
  it('say number, name, kind, norm, ways and problems of a step', () => {
    const found = lines(example, 'de', [['s_yzypbfy2', 2]]).find((line) => line.id === 's_yzypbfy2')
    expect(plain(found?.spoken)).toBe(
      '3 Steuer festsetzen, Prüfen, § 8 HStS, weiter mit 4 Festsetzen oder nachfragen, 2 Probleme',
    )
    expect(found?.detail).toBe('Prüfen · 2 Ergebnisse')
  })
  it('say the deadline of a step that waits, and that a step is new', () => {
    const found = lines(example, 'de', [], ['s_yjkg99me']).find((line) => line.id === 's_yjkg99me')
    expect(plain(found?.spoken)).toMatch(/, Frist 14 Tage, weiter mit .*, neu im Entwurf$/)
    expect(lines(example).some((line) => line.isNew)).toBe(false)
  })
  it('say the answer that opens a group, and where the group goes on', () => {
    const others = lines(example).filter((line) => line.kind !== 'step')
    expect(others.map((line) => plain(line.spoken))).toEqual([
      'Wenn Etwas ist unklar',
      'Während „Rückfrage an die Halterin oder den Halter“ wartet',
      'zurück zu 2 Steuer berechnen',
    ])
  })
  it('name a way that nobody has given a condition yet', () => {
    const flows = [...example.flows, { key: 'f_new', from: 's_pvzxu5v9', to: 's_4j6s2wma' }]
    expect(lines({ ...example, flows }).find((line) => line.id === 'f_new')?.spoken).toBe('Ohne Bedingung')
  })
  it('are known by names of their own', () => {
    const ids = lines(example, 'en').map((line) => line.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
