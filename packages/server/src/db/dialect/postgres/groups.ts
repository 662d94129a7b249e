/** A request that waits for its group. */
interface Waiting<Request, Answer> {
  readonly request: Request
  readonly done: (answer: Answer) => void
  readonly failed: (error: unknown) => void
}

interface Options<Request, Answer> {
  /** How many groups are under way at once. Those who come meanwhile become the next group. */
  readonly atOnce: number
  readonly most: number
  /** Answers all or fails all. */
  readonly together: (requests: readonly Request[]) => Promise<readonly Answer[]>
  /** Answers one whose group failed: whose fault it was is not known. */
  readonly alone: (request: Request) => Promise<Answer>
}

/** Carries out requests of a turn of the event loop, and those that came while others were under way, together. */
export class Groups<Request, Answer> {
  readonly #options: Options<Request, Answer>
  #waiting: Waiting<Request, Answer>[] = []
  #underWay = 0
  #scheduled = false

  constructor(options: Options<Request, Answer>) {
    this.#options = options
  }

  run(request: Request): Promise<Answer> {
    return new Promise((done, failed) => {
      this.#waiting.push({ request, done, failed })
      this.#schedule()
    })
  }

  #schedule(): void {
    if (this.#scheduled || this.#waiting.length === 0 || this.#underWay >= this.#options.atOnce) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      this.#underWay += 1
      const group = this.#waiting.splice(0, this.#options.most)
      void this.#carryOut(group).then(() => {
        this.#underWay -= 1
        this.#schedule()
      })
      this.#schedule()
    })
  }

  async #carryOut(group: readonly Waiting<Request, Answer>[]): Promise<void> {
    const { together, alone } = this.#options
    try {
      const answers = await together(group.map(({ request }) => request))
      for (const [at, { done }] of group.entries()) done(answers[at] as Answer)
    } catch (error) {
      const [only] = group
      if (group.length === 1 && only !== undefined) only.failed(error)
      else await Promise.all(group.map(({ request, done, failed }) => alone(request).then(done, failed)))
    }
  }
}
