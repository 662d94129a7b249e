/**
 * Lets work on the same thing wait for its turn within this process, so that it need not be tried again. Work takes
 * all its lanes at once, so nobody waits for anybody in a circle.
 */
export class Lanes {
  readonly #last = new Map<string, Promise<unknown>>()

  async run<T>(lanes: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = lanes.map((lane) => this.#last.get(lane))
    const turn = Promise.allSettled(before).then(work)
    for (const lane of lanes) this.#last.set(lane, turn)
    try {
      return await turn
    } finally {
      for (const lane of lanes) if (this.#last.get(lane) === turn) this.#last.delete(lane)
    }
  }
}
