import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { problemText } from '../problems/problem.ts'
import { bpmnText, fileOf } from './bpmn-text.fixture.ts'
import { definitionsOfBpmn } from './definition-of-bpmn.ts'
import { spokenBlock } from './office-names.ts'

const FIM = new URL('../../../../../shared/data/fim/', import.meta.url)

function imported(text: Uint8Array | string) {
  const result = definitionsOfBpmn(fileOf(text).document)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

const process = (inside: string) => bpmnText(`<bpmn:process id="P">${inside}</bpmn:process>`)

describe('a BPMN file of others as a procedure', () => {
  it('calls steps without a name after their block, and says how many', () => {
    const { definitions, notes } = imported(process('<bpmn:startEvent id="S"/><bpmn:userTask id="T"/><bpmn:manualTask id="M" name="Siegeln"/>'))
    expect(definitions[0]?.steps.map(({ name }) => name.de)).toEqual(['Beginn', 'Prüfen', 'Siegeln'])
    expect(notes.map(({ name, values }) => [name, values?.count])).toEqual([['bpmn-named', '2']])
  })

  it('says which steps sound like a block of the office, and leaves them as they are', () => {
    const { definitions, notes } = imported(process('<bpmn:task id="A" name="Fehlende Unterlagen nachfordern"/><bpmn:task id="B" name="Antrag prüfen"/>'))
    expect(definitions[0]?.steps.map(({ block }) => block)).toEqual(['task', 'task'])
    expect(notes.map((note) => problemText(note, 'de'))).toEqual([
      '„Fehlende Unterlagen nachfordern“ klingt nach dem Baustein „Unterlagen nachfordern“. Er bringt Frist, Schreiben und Folgen mit; ersetzen Sie den Schritt, wenn es passt.',
    ])
  })

  it.each([
    ['Antragsteller anhören', 'hearing'],
    ['Stellungnahme der Gemeinde einholen', 'consult'],
    ['Träger öffentlicher Belange beteiligen', 'consult'],
    ['Vier-Augen-Prüfung durchführen', 'four-eyes'],
    ['Wiedervorlage in vier Wochen', 'resubmission'],
    ['An die zuständige Behörde weiterleiten', 'transfer'],
    ['Verwaltungsgebühr einziehen', 'payment'],
    ['Zusätzliche Informationen einholen', 'question'],
    ['Zuständigkeit prüfen', undefined],
    ['Bescheid erstellen', undefined],
    ['Antrag prüfen', undefined],
  ])('hears in „%s“ %s', (words, block) => expect(spokenBlock(words)).toBe(block))

  it('takes a quantity of no tokens in a drawing for one, and says so', () => {
    const { definitions, notes } = imported(process('<bpmn:task id="T" name="Prüfen" startQuantity="0"/><bpmn:task id="U" name="Siegeln" completionQuantity="2"/>'))
    expect(definitions[0]?.steps.map(({ startQuantity, completionQuantity }) => [startQuantity, completionQuantity])).toEqual([
      [undefined, undefined],
      [undefined, 2],
    ])
    expect(notes.map(({ name }) => name)).toEqual(['bpmn-quantity'])
  })

  it('refuses the same of a process that is said to be executable', () => {
    const executable = process('<bpmn:task id="T" name="Prüfen" startQuantity="0"/>').replace('id="P"', 'id="P" isExecutable="true"')
    const refused = definitionsOfBpmn(fileOf(executable).document)
    expect(refused.ok ? [] : refused.problems.map(({ name }) => name)).toEqual(['bpmn-cannot-run'])
  })

  it('is refused whole for a setting that nothing can have', () => {
    const refused = definitionsOfBpmn(fileOf(process('<bpmn:task id="T" name="Prüfen"><bpmn:standardLoopCharacteristics loopMaximum="-1"/></bpmn:task>')).document)
    expect(refused.ok ? [] : refused.problems.map(({ name }) => name)).toEqual(['bpmn-cannot-run'])
  })

  it.skipIf(!existsSync(FIM))('reads the published processes of FIM (skipped where the files are not there)', () => {
    const files = readdirSync(FIM).filter((name) => name.endsWith('.bpmn'))
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const { definitions, notes } = imported(readFileSync(new URL(file, FIM)))
      expect(definitions[0]?.steps.length, file).toBeGreaterThan(10)
      expect(notes.some(({ name }) => name === 'bpmn-office-block'), file).toBe(true)
    }
  })
})
