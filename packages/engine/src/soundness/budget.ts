/** Work that may still be done: one unit for each token or edge that is looked at, so that it bounds memory too. */
export class Budget {
  private left: number

  constructor(units: number) {
    this.left = units
  }

  spend(units: number) {
    this.left -= units
  }

  get used(): boolean {
    return this.left <= 0
  }
}
