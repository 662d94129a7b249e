import type { StepPartProps } from '../blocks/view.ts'
import { ResultName } from './result-name.tsx'
import { RetentionChoice } from './retention-choice.tsx'

/** Under which name others read what came of a step, and how long it is kept. */
export function ResultAndRetention({ step }: StepPartProps) {
  return (
    <>
      <ResultName step={step} />
      <RetentionChoice step={step} />
    </>
  )
}
