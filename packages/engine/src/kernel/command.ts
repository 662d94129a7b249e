import type { Tagged } from '../canonical/tagged-value.ts'
import type { Text } from '../definition/basics.ts'
import type { CaseData } from '../forms/data.ts'

type Values = Readonly<Record<string, Tagged>>

/** What can be asked of a case. Ids and instants come from outside; the kernel invents nothing. */
export type Command =
  /** Citizen or staff hands in the start form; `data` was read and judged by `forms`. */
  | {
      readonly type: 'start'
      readonly caseId: string
      readonly tenant: string
      readonly caseNumber: string
      readonly channel: 'online' | 'paper'
      readonly parties: Readonly<Record<string, { party: string; access: string }>>
      readonly data: CaseData
      /** The step to begin at, or the event that begins it; the plain starts where absent. */
      readonly step?: string
      readonly event?: { readonly kind: 'message' | 'signal'; readonly name: string; readonly data?: Values }
      readonly variables?: Values
    }
  /** A message from another case or from outside; `key` tells which case is meant. */
  | { readonly type: 'deliver'; readonly message: string; readonly key?: string | null; readonly data?: Values }
  | { readonly type: 'signal'; readonly signal: string; readonly data?: Values }
  /** A service or action has done its job, or could not; `error` is a code that the model may catch,
   * `problem` with its `values` is an entry of the list that a person reads. */
  | { readonly type: 'complete-job'; readonly job: string; readonly values?: Values }
  | { readonly type: 'fail-job'; readonly job: string; readonly error?: string; readonly problem?: string; readonly values?: Readonly<Record<string, string>> }
  /** A person begins a step of an ad-hoc subprocess. */
  | { readonly type: 'begin-step'; readonly scope: string; readonly step: string }
  /** Goes on after the step budget of a command was spent. */
  | { readonly type: 'continue' }
  | { readonly type: 'cancel'; readonly reason: string }
  /** The applicant takes the application back. */
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'set-data'; readonly reason: string; readonly data?: CaseData; readonly variables?: Values }
  | { readonly type: 'move-token'; readonly token: string; readonly step: string; readonly reason: string }
  /** A person finishes a work item with one of its outcomes. `question` belongs to outcomes that ask. */
  | {
      readonly type: 'complete'
      readonly item: string
      readonly outcome: string
      readonly note?: string
      readonly question?: { readonly text: string; readonly reason: string; readonly fields: readonly string[] }
      /** Calendar date on which what is recorded came in; today where absent. */
      readonly receivedOn?: string
      /** It came too late and is to count all the same; `note` says why. */
      readonly counts?: boolean
    }
  /** An answer that came after the silence of a participant has taken effect and nobody waits for it any more.
   * `step` is the part of the composite, `receivedOn` a calendar date; the rest as of `complete`. */
  | {
      readonly type: 'record-late'
      readonly step: string
      readonly outcome: string
      readonly receivedOn: string
      readonly note?: string
      readonly counts?: boolean
    }
  /** A party answers a question; `data` holds the fields it was asked to correct, if any. */
  | { readonly type: 'answer'; readonly question: string; readonly text: string; readonly data?: CaseData }
  | { readonly type: 'fire-timer'; readonly timer: string }
  /** A worker reports that the PDF of a letter is stored. */
  | {
      readonly type: 'letter-rendered'
      readonly letter: string
      readonly document: string
      readonly hash: string
      readonly bytes: number
    }
  /** The post room reports the day on which the letter was handed to the post (calendar date). */
  | { readonly type: 'post-letter'; readonly letter: string; readonly on: string }
  | {
      readonly type: 'file-document'
      readonly document: string
      readonly name: string
      readonly hash: string
      readonly bytes: number
    }
  | {
      readonly type: 'raise-incident'
      readonly letter?: string
      readonly problem: string
      readonly values: Readonly<Record<string, string | Text>>
    }
  | { readonly type: 'resolve-incident'; readonly incident: string }
  /** The server asks whether what a person is about to decide on still holds; without a change there are no facts. */
  | { readonly type: 'compute-again' }

export type CommandType = Command['type']
