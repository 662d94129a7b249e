/** Elements between two pauses. */
const SLICE = 20

/** `flatMap` over a long list, with pauses so that a host can do something else between. */
export function* flatMapping<T, U>(list: readonly T[], map: (each: T) => readonly U[]): Generator<undefined, U[]> {
  const all: U[] = []
  for (const [index, each] of list.entries()) {
    all.push(...map(each))
    if ((index + 1) % SLICE === 0) yield
  }
  return all
}
