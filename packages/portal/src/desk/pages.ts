/**
 * What the desk shows, ready to render: data for the page and words that come from the model, in one
 * language. Sentences about time, people and state are written by the desk's own words (`words/`), so the
 * server hands over what happened and not how to say it. Dates are `YYYY-MM-DD`; moments are local
 * date-times `YYYY-MM-DDTHH:MM` in the zone of the authority; amounts are decimal texts in euros.
 */
import type { Language, PostTarget } from '@laufzettel/ui'
import type { AskedQuestion, Consultation } from './consulted.ts'
import type { Deadlines } from './deadline-rows.ts'
import type { RuleCard } from './rule-card.ts'

export type * from './consulted.ts'
export type * from './deadline-rows.ts'
export type * from './rule-card.ts'

export type DeskViewKey = 'open' | 'overdue' | 'waiting' | 'done' | 'print' | 'incidents'

/** A view on the left with the number of things in it. */
export interface DeskViewLink {
  readonly key: DeskViewKey
  readonly href: string
  readonly count: number
}

/** What stands around every page of the desk. */
export interface DeskShell {
  readonly language: Language
  /** The day at the authority. */
  readonly today: string
  /** Moment at which the page was read from the database. */
  readonly readAt: string
  readonly authority: string
  readonly unit: string
  readonly user: { readonly name: string; readonly roles: readonly string[] }
  readonly signOut: PostTarget
  readonly switchKeys: PostTarget
  /** One-letter keys are on; people may switch them off (WCAG 2.1.4). */
  readonly letterKeys: boolean
  readonly views: readonly DeskViewLink[]
  readonly current?: DeskViewKey
  /** What was searched for, to show it again. */
  readonly query?: string
}

/**
 * Why a row stands where it stands. `days` and `target` are working days; `why` is the sentence of what made it
 * a task: "Die Antwort kam am 24. März."
 */
export type Reason =
  | { readonly kind: 'late'; readonly days: number; readonly target: number | null; readonly why: string }
  | { readonly kind: 'today'; readonly target: number | null; readonly why: string }
  | { readonly kind: 'soon'; readonly days: number; readonly why: string }
  | { readonly kind: 'plan'; readonly why: string }
  | { readonly kind: 'waits'; readonly who: string; readonly until: string; readonly remindOn: string | null }
  | { readonly kind: 'answer-late'; readonly who: string; readonly until: string; readonly reminded: boolean }
  | { readonly kind: 'post'; readonly letter: string; readonly since: string }
  | { readonly kind: 'objection'; readonly until: string }
  | { readonly kind: 'done'; readonly who: string; readonly at: string }
  | { readonly kind: 'ended'; readonly on: string; readonly how: Ended }

export interface InboxRow {
  readonly caseId: string
  readonly caseNumber: string
  readonly name: string
  readonly task: string
  readonly reason: Reason
  /** The day the row is sorted by; null where none counts. */
  readonly due: string | null
  readonly open: string
  readonly preview: string
  readonly selected: boolean
}

export type InboxGroupKey = 'overdue' | 'today' | 'week' | 'later' | 'waiting' | 'done'

export interface InboxGroup {
  readonly key: InboxGroupKey
  /** Rows of this group over all pages. */
  readonly count: number
  readonly rows: readonly InboxRow[]
}

export interface Paging {
  readonly page: number
  readonly pages: number
  readonly previous?: string
  readonly next?: string
}

/** What the rule proposes: "85" for "2026", and how it came to it. */
export interface Proposal {
  readonly years: string
  readonly amount: string
  readonly how: string
}

/** The case at the right of the inbox: enough to decide whether to open it. */
export interface CasePreview {
  readonly caseId: string
  readonly caseNumber: string
  readonly process: string
  readonly name: string
  readonly task: string | null
  readonly reason: Reason
  readonly proposal: Proposal | null
  readonly person: { readonly label: string; readonly lines: readonly string[] }
  readonly latest: JournalEntry | null
  readonly deadlines: Deadlines | null
  readonly open: string
  /** Opens the case with the question ready to write. */
  readonly ask: string | null
}

export interface InboxPage {
  readonly kind: 'desk-inbox'
  readonly shell: DeskShell
  readonly view: 'open' | 'overdue' | 'waiting' | 'done'
  readonly total: number
  /** Open rows that are due today or earlier. */
  readonly dueToday: number
  readonly groups: readonly InboxGroup[]
  readonly preview: CasePreview | null
  readonly paging: Paging
  /** For an empty view: how many wait for an answer, and the next day on which one is due. */
  readonly waiting: { readonly count: number; readonly next: string | null }
}

export interface CaseFact {
  readonly path: string
  readonly label: string
  /** The value in words; empty where it is unavailable. */
  readonly text: string
  readonly unavailable?: string
  /** Where the value comes from, if not from the online form. */
  readonly source?: FactSource
}
export type FactSource =
  | { readonly kind: 'answer'; readonly on: string; readonly before: string }
  | { readonly kind: 'paper'; readonly on: string }
  | { readonly kind: 'register'; readonly name: string; readonly on: string }
  | { readonly kind: 'official'; readonly on: string }

export interface FactGroup {
  readonly title: string
  readonly facts: readonly CaseFact[]
}

export interface CaseDocument {
  readonly name: string
  readonly href: string
  readonly on: string
  readonly bytes: number | null
}

export interface CaseLetter {
  readonly letter: string
  readonly name: string
  /** Absent until the PDF is stored. */
  readonly href?: string
  readonly state:
    | { readonly kind: 'being-set' }
    | { readonly kind: 'to-print' }
    | { readonly kind: 'posted'; readonly on: string }
}

export interface TaskOutcome {
  readonly key: string
  readonly label: string
  readonly checked: boolean
  /** It asks the citizen: text, reason and fields belong to it. */
  readonly asks: boolean
  /** Words on the button, where the outcome says more than its label: "85,00 € festsetzen". */
  readonly button?: string
}

export interface QuestionField {
  readonly path: string
  readonly label: string
  readonly text: string
  readonly checked: boolean
}

/** What is wrong with a sent form; `target` is the id of the input. */
export interface DeskError {
  readonly text: string
  readonly code: string
  readonly target: string
}

/** The work item as a form. Everything typed comes back in it. */
export interface TaskForm {
  readonly item: string
  readonly title: string
  readonly target: PostTarget
  readonly proposal: Proposal | null
  /** Nothing is missing or incomplete. */
  readonly complete: boolean
  readonly outcomes: readonly TaskOutcome[]
  readonly question: {
    readonly text: string
    readonly reason: string
    readonly due: string
    readonly fields: readonly QuestionField[]
  }
  readonly note: string
  /** An answer from outside is recorded: the day on which it came in, and whether it counts though it is late. */
  readonly received?: {
    readonly day: string
    readonly month: string
    readonly year: string
    readonly due: string
    readonly mayCount: boolean
    readonly counts: boolean
  }
  /** Where the letter goes. */
  readonly recipient: { readonly name: string; readonly address: string }
  readonly errors: readonly DeskError[]
}

export interface PathStation {
  readonly label: string
  readonly state: 'done' | 'here' | 'to-come'
  readonly on: string | null
}

export type JournalActor =
  | { readonly kind: 'you' }
  | { readonly kind: 'staff'; readonly name: string }
  | { readonly kind: 'party'; readonly name: string }
  | { readonly kind: 'system' }

/** Something that happened, in the order of the journal. */
export type JournalEvent =
  | { readonly kind: 'started'; readonly channel: 'online' | 'paper' }
  | { readonly kind: 'asked'; readonly text: string; readonly until: string }
  | { readonly kind: 'answered'; readonly text: string }
  | { readonly kind: 'reminded' }
  | { readonly kind: 'lapsed'; readonly text: string }
  | { readonly kind: 'rule'; readonly name: string }
  | { readonly kind: 'decided'; readonly task: string; readonly outcome: string }
  | { readonly kind: 'noted'; readonly text: string }
  | { readonly kind: 'letter-issued'; readonly name: string }
  | { readonly kind: 'letter-posted'; readonly name: string; readonly on: string }
  | { readonly kind: 'incident'; readonly text: string }
  | { readonly kind: 'incident-resolved' }
  | { readonly kind: 'ended'; readonly how: Ended }
  | { readonly kind: 'stepped-in'; readonly text: string }

/** `done`: the case has come to its end by itself. */
export type Ended = 'done' | 'cancelled' | 'withdrawn' | 'transferred' | 'error' | 'terminated'

export interface JournalEntry {
  readonly at: string
  readonly actor: JournalActor
  readonly event: JournalEvent
  /** Where more about it is shown. */
  readonly look?: string
}

/** What has just happened, above the case. */
export type CaseNotice =
  | { readonly kind: 'decided'; readonly letter: CaseLetter }
  /** Work is done and no letter came of it. */
  | { readonly kind: 'recorded' }
  | { readonly kind: 'asked'; readonly until: string }
  | { readonly kind: 'stale'; readonly latest: JournalEntry; readonly look: string; readonly gone: boolean }
  | { readonly kind: 'unsaved'; readonly text: string; readonly code: string }

export interface CasePage {
  readonly kind: 'desk-case'
  readonly shell: DeskShell
  readonly caseNumber: string
  readonly process: string
  /** Person and thing: "Brandt, Małgorzata – Hund Balu". */
  readonly title: string
  readonly reason: Reason
  readonly back: string
  /** `number` is null where the case is none of the open ones. */
  readonly position: {
    readonly number: number | null
    readonly total: number
    readonly previous?: string
    readonly next?: string
  } | null
  readonly notice: CaseNotice | null
  readonly facts: readonly FactGroup[]
  readonly documents: readonly CaseDocument[]
  readonly letters: readonly CaseLetter[]
  readonly task: TaskForm | null
  /** Typed for a task that somebody else has done meanwhile. */
  readonly kept: readonly string[]
  readonly rule: RuleCard | null
  readonly consultations: readonly Consultation[]
  readonly questions: readonly AskedQuestion[]
  readonly path: readonly PathStation[]
  readonly norm: { readonly citation: string; readonly gist: string | null } | null
  readonly deadlines: Deadlines | null
  /** Newest first. */
  readonly journal: readonly JournalEntry[]
}

export interface PrintRow {
  /** Value of the checkbox: case and letter. */
  readonly value: string
  readonly caseNumber: string
  readonly name: string
  readonly what: string
  readonly on: string
  readonly open: string
  /** Absent until the PDF is stored. */
  readonly pdf?: string
  readonly checked: boolean
}

/** The post room: letters to print, and the day they were handed to the post. */
export interface PrintPage {
  readonly kind: 'desk-print'
  readonly shell: DeskShell
  readonly rows: readonly PrintRow[]
  readonly paging: Paging
  readonly target: PostTarget
  /** As typed: day, month and year. */
  readonly postedOn: { readonly day: string; readonly month: string; readonly year: string }
  readonly errors: readonly DeskError[]
  readonly posted: { readonly count: number; readonly on: string } | null
}

export interface SearchRow {
  readonly caseNumber: string
  readonly name: string
  readonly process: string
  readonly startedOn: string
  readonly ended: boolean
  readonly open: string
}

export interface SearchPage {
  readonly kind: 'desk-search'
  readonly shell: DeskShell
  readonly query: string
  readonly total: number
  readonly rows: readonly SearchRow[]
  readonly paging: Paging
  /** A name that is spelled like it, with its search. */
  readonly meant: { readonly name: string; readonly href: string } | null
}

export interface IncidentRow {
  readonly caseNumber: string
  readonly name: string
  readonly step: string | null
  readonly text: string
  readonly code: string
  readonly at: string
  readonly open: string
  /** Where the retry is sent. */
  readonly retry: PostTarget
}

export interface IncidentsPage {
  readonly kind: 'desk-incidents'
  readonly shell: DeskShell
  readonly rows: readonly IncidentRow[]
  readonly paging: Paging
  readonly retried: boolean
}

/** A value on the way: the part of the expression, where it stands in it (characters, from 1), what it was. */
export interface TraceRow {
  readonly part: string
  readonly from: number
  readonly to: number
  /** Null where it was too large to be shown. */
  readonly value: string | null
}

/** Values of one expression that came one after the other. */
export interface TraceGroup {
  /** Rule and part in the words of the model: "Steuer eines Jahres", "Monate". */
  readonly title: readonly string[]
  readonly source: string
  readonly rows: readonly TraceRow[]
}

/** How a calculation of a case went, made again from what the case knew then. */
export interface TracePage {
  readonly kind: 'desk-trace'
  readonly shell: DeskShell
  readonly caseNumber: string
  readonly back: string
  readonly decision: string
  readonly at: string
  readonly groups: readonly TraceGroup[]
  /** How many values are left out. */
  readonly cut: number
}

export type DeskPage = TracePage | InboxPage | CasePage | PrintPage | SearchPage | IncidentsPage
