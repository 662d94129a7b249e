import type { Step } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import type { WordsChange } from '../words.ts'
import { insertStep } from './insert-step.ts'

export interface AppendStepArgs {
  readonly block: string
  readonly after: string
  readonly name?: WordsChange
  readonly config?: Step['config']
}

/** „Weiter mit …“ with a new step. */
export const appendStep: Edit<AppendStepArgs> = {
  name: 'append-step',
  label: { de: 'Weiter mit neuem Schritt', en: 'Continue with a new step' },
  refuses: (draft, { after, ...step }) => insertStep.refuses(draft, { ...step, at: { after } }),
  perform: (draft, { after, ...step }, tools) => insertStep.perform(draft, { ...step, at: { after } }, tools),
}
