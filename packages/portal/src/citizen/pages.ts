/**
 * What citizens are shown, ready to render: words that come from the model are in the page's language,
 * the portal's own words are in its catalogue. Dates are `YYYY-MM-DD`, moments are local date-times
 * `YYYY-MM-DDTHH:MM` in the zone of the authority, amounts are decimal texts in euros.
 */
import type { AnswersView, AuthorityProfile, FieldView, FormPageView } from '@laufzettel/engine'
import type { DocumentEntry, PostTarget, Station } from '@laufzettel/ui'

/** The process a page belongs to: its key and its name in the page's language. */
export interface ServiceName {
  readonly process: string
  readonly name: string
}

/** Start page of the portal. */
export interface ServicesPage {
  readonly kind: 'services'
  readonly services: readonly (ServiceName & { readonly summary: string })[]
}

/** Start page of a service: who, which papers, how long, what it costs. */
export interface ServicePage {
  readonly kind: 'service'
  readonly service: ServiceName
  /** What to do and when: "Ihr Hund ist eingezogen? Melden Sie ihn in den ersten zwei Wochen an." */
  readonly lead: string
  readonly facts: readonly { readonly term: string; readonly text: string }[]
  /** What the data are used for, in one sentence; the link to the privacy page follows. */
  readonly privacy: string
  /** Words on the button: "Jetzt anmelden". */
  readonly begin: { readonly label: string; readonly target: PostTarget }
  readonly resume: ResumeForm
}

/** The code with which somebody goes on later. `error` says how to mend it. */
export interface ResumeForm {
  readonly target: PostTarget
  readonly value: string
  readonly error?: string
}

/** A page of the form, or the page after a loop ("another dog?") when `view.items` is there. */
export interface FormPage {
  readonly kind: 'form'
  readonly service: ServiceName
  readonly draft: string
  readonly view: FormPageView
  readonly target: PostTarget
  /** Removes an item of `view.items`; the item's id is added as `RESERVED_INPUTS.item`. */
  readonly remove?: PostTarget
  /** When answers were last saved; absent before the first time. */
  readonly savedAt?: string
}

/** The draft is kept: the code, and until when. */
export interface LaterPage {
  readonly kind: 'later'
  readonly service: ServiceName
  readonly code: string
  /** The day on which the draft is deleted. */
  readonly until: string
  /** Where the form goes on now. */
  readonly continueAddress: string
}

/** What the rule says so far; the notice decides. */
export interface Forecast {
  readonly title: string
  /** Absent when the rule cannot say yet; `note` then says why. */
  readonly amount?: string
  /** How the amount comes about, a line each: "10 Monate, von März bis Dezember". */
  readonly lines: readonly string[]
  readonly note: string
}

/** The answers before they are sent. */
export interface CheckPage {
  readonly kind: 'check'
  readonly service: ServiceName
  readonly draft: string
  readonly answers: AnswersView
  readonly forecast?: Forecast
  readonly target: PostTarget
}

/** Sent: number, tracking address, receipt, what comes next. */
export interface SentPage {
  readonly kind: 'sent'
  readonly service: ServiceName
  readonly caseNumber: string
  readonly sentAt: string
  /** The whole address, to be written down. */
  readonly trackingAddress: string
  readonly receipt: DocumentEntry
  /** What happens next, in order. */
  readonly stations: readonly Station[]
}

/** A question of the authority. */
export interface QuestionView {
  readonly question: string
  /** Who asks: "Jana Reuter, Steueramt". */
  readonly from: string
  readonly askedOn: string
  readonly text: string
  /** Why it is asked. */
  readonly reason: string
  readonly until: string
  /** The day is over; the answer still counts. */
  readonly overdue: boolean
  /** What follows where nothing comes until then. */
  readonly consequence?: string
  /** The office has reminded of it. */
  readonly reminder?: { readonly on: string; readonly text?: string }
}

/** How the case stands. Its heading says what to do, if there is something. */
export interface TrackingPage {
  readonly kind: 'tracking'
  readonly service: ServiceName
  readonly token: string
  readonly caseNumber: string
  /** What the case is about: "Hund Balu". */
  readonly subject?: string
  /** A question stayed without an answer, and this has followed. */
  readonly lapsed?: string
  readonly state: 'question' | 'running' | 'ended' | 'withdrawn' | 'cancelled' | 'transferred'
  readonly question?: QuestionView
  /** Just now an answer was sent. */
  readonly answered?: boolean
  readonly stations: readonly Station[]
  readonly documents: readonly DocumentEntry[]
  readonly contact?: string
  /** Where the applicant takes the application back, as long as that is possible. */
  readonly withdraw?: string
}

/** The citizen answers. Fields that the question names may be corrected along with it. */
export interface AnswerPage {
  readonly kind: 'answer'
  readonly service: ServiceName
  readonly token: string
  readonly caseNumber: string
  readonly question: QuestionView
  /** Name of the text field and what was typed. */
  readonly text: { readonly name: string; readonly value: string; readonly error?: string; readonly maxLength: number }
  readonly fields: readonly FieldView[]
  readonly errors: readonly { readonly text: string; readonly target?: string }[]
  readonly target: PostTarget
}

/** The applicant takes the application back. The reason is voluntary. */
export interface WithdrawPage {
  readonly kind: 'withdraw'
  readonly service: ServiceName
  readonly token: string
  readonly caseNumber: string
  readonly reason: { readonly name: string; readonly value: string; readonly error?: string; readonly maxLength: number }
  readonly errors: readonly { readonly text: string; readonly target?: string }[]
  readonly target: PostTarget
}

/** Where somebody without their link starts; the number alone opens nothing. */
export interface FindCasePage {
  readonly kind: 'find-case'
  readonly target: PostTarget
  readonly value: string
  readonly error?: string
}

/** Who answers for the pages. */
export interface ImprintPage {
  readonly kind: 'imprint'
  readonly authority: AuthorityProfile
}

/** What works for whom, and where to say that something does not. */
export interface AccessibilityPage {
  readonly kind: 'accessibility'
  readonly authority: AuthorityProfile
}

/** What can be done here, in Leichte Sprache. */
export interface EasyLanguagePage {
  readonly kind: 'easy-language'
  readonly authority: AuthorityProfile
}

/** What is done with the data: every field of every service with purpose, law and period. */
export interface PrivacyPage {
  readonly kind: 'privacy'
  readonly authority: AuthorityProfile
  readonly services: readonly PrivacyService[]
}

export interface PrivacyService {
  readonly name: string
  /** Who does what with the data, and for how long, in a paragraph. */
  readonly details: string
  readonly fields: readonly {
    readonly label: string
    readonly purpose: string
    /** Citations, for example "§ 3 Hundesteuersatzung". */
    readonly norms: readonly string[]
    /** How long it is kept, in words: "10 Jahre nach der letzten Zahlung". */
    readonly retention: string
  }[]
}

/** Sign-in for the desk. `demo` is given in demo mode only. */
export interface SignInPage {
  readonly kind: 'sign-in'
  readonly target: PostTarget
  readonly user: { readonly name: string; readonly value: string }
  readonly password: { readonly name: string }
  readonly error?: string
  readonly demo?: readonly { readonly person: string; readonly role: string; readonly user: string; readonly password: string }[]
}

/** Something did not work: what, what is safe, what to do; the code last. */
export interface ProblemPage {
  readonly kind: 'problem'
  readonly status: number
  /** What did not work, with how to mend it (the problem's own sentence). */
  readonly text: string
  readonly code: string
  /** For 429: seconds until it is worth trying again. */
  readonly retryAfter?: number
  /** Where the way goes on; the start page when absent. */
  readonly way?: { readonly label: string; readonly address: string }
}

export type CitizenPage =
  | ServicesPage
  | ServicePage
  | FormPage
  | LaterPage
  | CheckPage
  | SentPage
  | TrackingPage
  | AnswerPage
  | WithdrawPage
  | FindCasePage
  | ImprintPage
  | AccessibilityPage
  | EasyLanguagePage
  | PrivacyPage
  | SignInPage
  | ProblemPage
