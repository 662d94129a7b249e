import { PROBLEMS, type ProblemEntry } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { placeholders, problemPage } from '../../tools/problem-pages.ts'
import { readTracked, sourceFiles } from './tracked-files.ts'

const ENTRIES = Object.entries<ProblemEntry>(PROBLEMS)

/** The thousand of each area's codes, by the file that lists it. */
const AREAS = ['definition', 'feel', 'form', 'case', 'http', 'calendar', 'letter', 'storage']

describe('problem list', () => {
  it('gives every problem a code of its own', () => {
    const codes = ENTRIES.map(([, entry]) => entry.code)
    expect(codes.filter((code) => !/^LZ-[1-9]\d{3}$/.test(code))).toEqual([])
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([])
  })

  it("keeps the codes of an area in the area's thousand", () => {
    const strays = AREAS.flatMap((area, at) => {
      const codes = readTracked(`packages/engine/src/problems/${area}.ts`).match(/LZ-\d{4}/g) ?? []
      return codes.filter((code) => code[3] !== String(at + 1))
    })
    expect(strays).toEqual([])
  })

  it('answers with a status of a client or server error', () => {
    expect(ENTRIES.filter(([, { status }]) => !Number.isInteger(status) || status < 400 || status > 599)).toEqual([])
  })

  it('says the same values in both languages', () => {
    for (const [name, entry] of ENTRIES) expect(placeholders(entry.en), name).toEqual(placeholders(entry.de))
  })

  it('writes whole sentences', () => {
    const ends = /([.?!:“”]|\{\w+\})$/
    expect(ENTRIES.filter(([, { de, en }]) => !ends.test(de) || !ends.test(en)).map(([name]) => name)).toEqual([])
  })

  it('holds no problem that nothing reports', () => {
    const sources = sourceFiles()
      .filter((path) => !path.startsWith('packages/engine/src/problems/') && !/[.](test|fixture)[.]tsx?$/.test(path))
      .map(readTracked)
      .join('\n')
    // Names made of parts, `date-${part}`: their beginnings.
    const beginnings = [...sources.matchAll(/`([a-z]+-)\$\{\w+\}`/g)].map((match) => match[1] ?? '')
    const reported = (name: string) =>
      sources.includes(`'${name}'`) || beginnings.some((beginning) => name.startsWith(beginning))
    expect(ENTRIES.map(([name]) => name).filter((name) => !reported(name))).toEqual([])
  })

  it('is what docs/problems.md says', () => {
    expect(readTracked('docs/problems.md'), 'run `npm run docs`').toBe(problemPage())
  })
})
