/** Ids of a file: a key as it is where nothing else has it, since an id is there once in a file and a key once among its kind. */
export class Ids {
  readonly #taken = new Set<string>()

  of(wanted: string): string {
    const plain = wanted.replace(/[^A-Za-z0-9_]/g, '_')
    let id = plain
    for (let number = 2; this.#taken.has(id); number += 1) id = `${plain}_${number}`
    this.#taken.add(id)
    return id
  }
}
