import type { Language, Step } from '@laufzettel/engine'
import type { IconName } from '@laufzettel/ui'
import type { ComponentType } from 'react'
import type { Words } from '../document/edit.ts'

/** What a part of the inspector is about. */
export interface StepPartProps {
  readonly step: Step
}

/**
 * How a block looks and what can be set about it. The words are the office's; search also looks at `words`.
 * The inspector has three layers; a block brings the parts that only it has, and leaves out what it has not.
 */
export interface BlockView {
  readonly label: Words
  readonly help: Words
  readonly icon: IconName
  /** What else people call it. */
  readonly words: Words
  /** Layer 1: what it does. */
  readonly What?: ComponentType<StepPartProps>
  /** Layer 2: who acts, and by when. */
  readonly WhoAndWhen?: ComponentType<StepPartProps>
  /** Layer 3: rules and technology. */
  readonly Technology?: ComponentType<StepPartProps>
  /** The deadline that runs while such a step waits, in words: „2 Wochen“; absent or undefined where there is none. */
  readonly period?: (step: Step, language: Language) => string | undefined
  /** Selector of the field that „Frist setzen“ leads to; absent where a step has no deadline. */
  readonly deadline?: 'period' | 'dueWorkingDays' | 'at'
}
