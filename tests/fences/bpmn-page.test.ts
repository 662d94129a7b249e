import { type ProblemName, PROBLEMS } from '@laufzettel/engine'
import { HARMLESS } from '@laufzettel/engine/bpmn'
import { describe, expect, it } from 'vitest'
import { readTracked } from './tracked-files.ts'

describe('docs/bpmn.md', () => {
  const page = readTracked('docs/bpmn.md')

  it('gives every harmless warning with the reason that stands in the code', () => {
    const rows = page.split('\n').filter((line) => /^\| LZ-902\d /.test(line))
    const listed = Object.entries(HARMLESS).map(([name, { en }]) => [PROBLEMS[name as ProblemName].code, en])
    expect(rows.map((row) => row.split(' | ')).map((cells) => [cells[0]?.slice(2), cells[2]?.slice(0, -2)])).toEqual(
      listed,
    )
  })

  it('lists every reason for which a file is refused', () => {
    const codes = Object.values(PROBLEMS).map(({ code }) => code)
    const refusing = codes.filter((code) => /^LZ-90[01]\d$/.test(code))
    expect(refusing.filter((code) => !page.includes(`| ${code} |`))).toEqual([])
    expect(refusing.length).toBeGreaterThan(10)
  })
})
