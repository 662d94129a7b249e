/** One of several authorities that were asked, and what the law makes of its silence. */
export interface ConsultedParty {
  readonly name: string
  readonly silence: 'deemed' | 'disregarded' | 'blocks'
  /** `fictional`: its consent counts as given; `overdue`: the period is over, and the case waits on. */
  readonly state: 'open' | 'overdue' | 'answered' | 'fictional' | 'disregarded' | 'not-involved'
  readonly askedOn?: string | undefined
  readonly due?: string | undefined
  /** Each step towards `due`, in words, in order. */
  readonly because: readonly string[]
  readonly norms: readonly string[]
  readonly answer?: string
  readonly answeredOn?: string | undefined
  /** Came after the silence had taken effect. */
  readonly lateAnswer?: string
  readonly lateOn?: string
  readonly content?: string
  readonly late?: boolean
  /** Late, and a person has let it count. */
  readonly counted?: boolean
  /** Where an answer is recorded. */
  readonly record?: string
}

export interface Consultation {
  readonly title: string
  readonly parties: readonly ConsultedParty[]
}

/** A question to a party: until when, whether it was reminded, what follows from silence or has followed. */
export interface AskedQuestion {
  readonly question: string
  readonly text: string
  readonly askedOn: string
  readonly due: string
  readonly remindedOn?: string
  readonly answeredOn?: string
  readonly consequence?: string
  readonly state: 'open' | 'answered' | 'lapsed' | 'closed'
}
