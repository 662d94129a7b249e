import { writeSync } from 'node:fs'
import { answer, note, started, starting, submission } from '@laufzettel/engine/testing'
import { openTestDatabase } from './test-database.ts'

/** Run by crash.test.ts: 20 people start cases and write notes until somebody kills the process. */
const [folder = '', round = ''] = process.argv.slice(2)
const { journal } = await openTestDatabase(folder)

async function person(number: number): Promise<never> {
  for (let at = 0; ; at += 1) {
    const caseId = `r${round}-${number}-${at}`
    const begun = await journal.submit(starting(caseId, { caseId }), answer(caseId, [started(), note('n1')]))
    if (!begun.ok) throw new Error(JSON.stringify(begun.problems))
    await journal.submit(submission(`${caseId}/more`, { caseId }), answer(caseId, [note('n2')]))
    writeSync(1, `${caseId}.\n`)
  }
}

await Promise.all(Array.from({ length: 20 }, (_, number) => person(number)))
