import { BPMN_ACTIVITY_RULES } from './bpmn-activity-rules.ts'
import { BPMN_DATA_RULES } from './bpmn-data-rules.ts'
import { BPMN_EVENT_RULES } from './bpmn-event-rules.ts'
import { BPMN_FLOW_RULES } from './bpmn-flow-rules.ts'
import { BPMN_MODEL_RULES } from './bpmn-model-rules.ts'
import { BPMN_SOUNDNESS } from './bpmn-soundness.ts'
import { BPMN_PROBLEMS } from './bpmn.ts'
import { CALENDAR_PROBLEMS } from './calendar.ts'
import { CASE_PROBLEMS } from './case.ts'
import { DEFINITION_PROBLEMS } from './definition.ts'
import { DMN_PROBLEMS } from './dmn.ts'
import { FEEL_PROBLEMS } from './feel.ts'
import { FLOW_PROBLEMS } from './flow.ts'
import { FORM_PROBLEMS } from './form.ts'
import { HTTP_PROBLEMS } from './http.ts'
import { LETTER_PROBLEMS } from './letter.ts'
import { OFFICE_PROBLEMS } from './office.ts'
import { STORAGE_PROBLEMS } from './storage.ts'

/** One entry of the list: code for people, HTTP status, sentences. Tests tie it to docs/problems.md. */
export interface ProblemEntry {
  readonly code: `LZ-${number}`
  readonly status: number
  readonly de: string
  readonly en: string
}

/**
 * Every problem of the product. 1xxx model, 2xxx FEEL and rules, 3xxx answers, 4xxx cases, 5xxx HTTP and sign-in,
 * 6xxx deadlines, 7xxx letters, 8xxx storage, 9xxx BPMN.
 */
export const PROBLEMS = {
  ...DEFINITION_PROBLEMS,
  ...FLOW_PROBLEMS,
  ...FEEL_PROBLEMS,
  ...DMN_PROBLEMS,
  ...FORM_PROBLEMS,
  ...CASE_PROBLEMS,
  ...OFFICE_PROBLEMS,
  ...HTTP_PROBLEMS,
  ...CALENDAR_PROBLEMS,
  ...LETTER_PROBLEMS,
  ...STORAGE_PROBLEMS,
  ...BPMN_PROBLEMS,
  ...BPMN_MODEL_RULES,
  ...BPMN_FLOW_RULES,
  ...BPMN_EVENT_RULES,
  ...BPMN_ACTIVITY_RULES,
  ...BPMN_DATA_RULES,
  ...BPMN_SOUNDNESS,
} as const satisfies Record<string, ProblemEntry>

export type ProblemName = keyof typeof PROBLEMS
