import type { Letter } from '../definition/letter.ts'
import type { LetterDocument } from '../letters/document-tree.ts'
import { merge } from '../letters/merge.ts'
import { fine, refuse, type Result } from '../problems/problem.ts'
import { entriesOf } from './case-data.ts'
import type { StepRun } from './step-run.ts'
import { Stop } from './stop.ts'

/** A letter's words for this case, today; what is missing stops the case here with an incident. */
export function writeLetter(run: StepRun<unknown>, template: Letter): LetterDocument {
  const { definition } = run.world.definition
  const party = definition.parties.find((candidate) => candidate.key === template.addressee)
  const entries = entriesOf(run.state)
  const words = (keys: readonly string[]) =>
    keys
      .map((key) => entries[`${template.addressee}/${key}`]?.value)
      .filter((value) => typeof value === 'string')
      .join(' ')
  const recipient = party ? [words(party.name), ...party.address.map(words)] : []
  const document = merge(
    template,
    {
      authority: run.world.authority,
      norms: definition.norms,
      caseNumber: run.state.caseNumber,
      recipient,
      date: run.today,
      marks: { test: false, copy: false },
    },
    (source, locals) => attempt(() => run.evaluate(source, locals)),
  )
  return run.require(document)
}

/** Turns the kernel's way of leaving early back into a result, so that all gaps of a letter are named at once. */
function attempt<T>(work: () => T): Result<T> {
  try {
    return fine(work())
  } catch (error) {
    if (error instanceof Stop) return refuse(...error.problems)
    throw error
  }
}
