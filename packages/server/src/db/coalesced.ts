/**
 * Lets callers who come while the same question is under way share the next asking: each gets an answer to a question
 * that was asked after it came, so no answer is older than its caller.
 */
export class Coalesced<T> {
  readonly #ask: () => Promise<T>
  #underWay: Promise<unknown> | null = null
  #next: Promise<T> | null = null

  constructor(ask: () => Promise<T>) {
    this.#ask = ask
  }

  get(): Promise<T> {
    if (this.#next !== null) return this.#next
    const before = this.#underWay
    const asked = before === null ? this.#begin() : before.then(() => this.#begin())
    if (before !== null) this.#next = asked
    return asked
  }

  #begin(): Promise<T> {
    this.#next = null
    const asked = this.#ask()
    const over = asked.then(
      () => {},
      () => {},
    )
    this.#underWay = over
    void over.then(() => {
      if (this.#underWay === over) this.#underWay = null
    })
    return asked
  }
}
