import { compare } from '../comparison.ts'
import { calculate } from '../arithmetic.ts'
import { equal } from '../equality.ts'
import {
  type FeelNumber,
  ONE,
  ZERO,
  add,
  compareNumbers,
  divide,
  integer,
  multiply,
  squareRoot,
  subtract,
  truncated,
} from '../number.ts'
import { MAX_VALUE_DEPTH } from '../run.ts'
import { scalarText } from '../tagged.ts'
import { type FeelFunction, type FeelList, type FeelValue, isList, isNumber, kindOf } from '../value.ts'
import { invoke } from '../invoke.ts'
import { type Builtin, type Call, builtin, overload } from './builtin.ts'

/** A function of the elements, given as one list or one by one: `max([1, 2])`, `max(1, 2)`. */
function ofElements(name: string, apply: (call: Call, list: FeelList) => FeelValue): Builtin {
  const charged = (call: Call, list: FeelList) => {
    call.run.charge(list.length)
    return apply(call, list)
  }
  return builtin(name, overload(['list: list'], charged), overload(['...list: any'], charged))
}

function extreme(call: Call, list: FeelList, sign: number): FeelValue {
  let best: FeelValue = list[0] ?? null
  for (const element of list) {
    const order = compare(element, best, call.run)
    if (order === null) return call.none(kindOf(element))
    if (order * sign > 0) best = element
  }
  return best
}

function numbers(call: Call, list: FeelList): FeelNumber[] | null {
  const found: FeelNumber[] = []
  for (const element of list) {
    if (!isNumber(element)) return call.none(kindOf(element))
    found.push(element)
  }
  return found
}

function fold(
  list: readonly FeelNumber[],
  start: FeelNumber,
  step: (a: FeelNumber, b: FeelNumber) => FeelNumber | null,
) {
  return list.reduce<FeelNumber | null>((result, element) => (result === null ? null : step(result, element)), start)
}

/** Numbers, or durations of one kind (an empty list has no sum, table 79). */
function sum(call: Call, list: FeelList): FeelValue {
  const [first, ...rest] = list
  if (first === undefined) return null
  if (!['number', 'duration', 'months'].includes(kindOf(first))) return call.none(kindOf(first))
  return rest.reduce<FeelValue>((total, element) => calculate('+', total, element, call.run, call.at), first)
}

function median(call: Call, list: FeelList): FeelValue {
  const sorted = numbers(call, list)?.sort(compareNumbers)
  if (sorted === undefined || sorted.length === 0) return null
  call.run.charge(sorted.length * 4)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? null
  const lower = sorted[middle - 1]
  if (sorted.length % 2 === 1 || upper === null || lower === undefined) return upper
  const both = add(lower, upper)
  return both === null ? null : divide(both, integer(2))
}

/** Of a sample: the divisor is one less than the count; one element alone has none. */
function standardDeviation(call: Call, list: FeelList): FeelValue {
  const all = numbers(call, list)
  if (all === null || all.length < 2) return null
  call.run.charge(all.length * 4)
  const total = fold(all, ZERO, add)
  const mean = total === null ? null : divide(total, integer(all.length))
  if (mean === null) return null
  const squares = all.map((number) => {
    const distance = subtract(number, mean)
    return distance === null ? null : multiply(distance, distance)
  })
  const sum = squares.reduce(
    (before, square) => (before === null || square === null ? null : add(before, square)),
    ZERO,
  )
  const variance = sum === null ? null : divide(sum, integer(all.length - 1))
  return variance === null ? null : squareRoot(variance)
}

/** Every element for which the function is true; anything but true and false gives null (§10.3.4.4). */
function replaceMatches(call: Call, list: FeelList, match: FeelFunction, item: FeelValue): FeelValue {
  call.run.charge(list.length)
  const result: FeelValue[] = []
  for (const element of list) {
    const met = invoke(match, 'match', [element, item], call.run, call.at)
    if (typeof met !== 'boolean') return call.run.warn('feel-not-boolean', { actual: kindOf(met) }, call.at)
    result.push(met ? item : element)
  }
  return result
}

/** The most frequent elements in ascending order; all of them when they tie. */
function mode(call: Call, list: FeelList): FeelValue {
  const sorted = numbers(call, list)?.sort(compareNumbers)
  if (sorted === undefined) return null
  call.run.charge(sorted.length * 4)
  let most = 0
  let found: FeelNumber[] = []
  let run = 0
  for (const [index, value] of sorted.entries()) {
    const before = sorted[index - 1]
    run = before !== undefined && compareNumbers(before, value) === 0 ? run + 1 : 1
    if (run > most) {
      most = run
      found = []
    }
    if (run === most) found.push(value)
  }
  return found
}

/** Three-valued: the deciding value wins, otherwise null spreads (§10.3.4.4). */
function quantify(list: FeelList, deciding: boolean): boolean | null {
  if (list.includes(deciding)) return deciding
  return list.every((element) => element === !deciding) ? !deciding : null
}

function sublist(call: Call, list: FeelList, start: FeelNumber, length: FeelNumber | undefined): FeelValue {
  const place = truncated(start)
  const count = length === undefined ? list.length : truncated(length)
  if (place === null || count === null || place === 0 || Math.abs(place) > list.length || count < 1) {
    return call.none(scalarText(start), length === undefined ? '' : scalarText(length))
  }
  const from = place > 0 ? place - 1 : list.length + place
  if (length !== undefined && from + count > list.length) return call.none(scalarText(start), scalarText(length))
  call.run.charge(count)
  return list.slice(from, from + count)
}

/** The index of a position from 1 to the length, or from the end when negative. */
function placeOf(call: Call, list: FeelList, position: FeelNumber): number | null {
  const place = truncated(position)
  call.run.charge(list.length)
  if (place === null || place === 0 || Math.abs(place) > list.length) return null
  return place > 0 ? place - 1 : list.length + place
}

function joined(call: Call, lists: readonly FeelList[]): FeelValue[] {
  const length = lists.reduce((total, list) => total + list.length, 0)
  call.run.checkList(length)
  call.run.charge(length)
  return lists.flat(1) as FeelValue[]
}

function isSame(call: Call, a: FeelValue, b: FeelValue): boolean {
  return kindOf(a) === kindOf(b) && equal(a, b, call.run) === true
}

/** Scalars are found by their text in constant time, so that long lists stay linear. */
function distinct(call: Call, list: FeelList): FeelValue[] {
  const scalars = new Set<string>()
  const others: FeelValue[] = []
  return list.filter((element) => {
    const kind = kindOf(element)
    if (kind === 'number' || kind === 'string' || kind === 'boolean' || kind === 'null' || kind === 'date') {
      const key = `${kind} ${scalarText(element)}`
      call.run.checkString(key.length)
      return !scalars.has(key) && scalars.add(key) !== undefined
    }
    call.run.charge(others.length + 1)
    if (others.some((known) => isSame(call, known, element))) return false
    others.push(element)
    return true
  })
}

function flatten(call: Call, list: FeelList, into: FeelValue[], depth: number): FeelValue[] {
  if (depth > MAX_VALUE_DEPTH) call.run.tooLarge()
  call.run.charge(list.length)
  for (const element of list) {
    if (isList(element)) flatten(call, element, into, depth + 1)
    else into.push(element)
  }
  call.run.checkList(into.length)
  return into
}

/** Merge sort: stable, and harmless when `precedes` is no order. */
function sorted(list: FeelList, precedes: (a: FeelValue, b: FeelValue) => boolean): FeelList {
  if (list.length < 2) return list
  const middle = list.length >> 1
  const left = sorted(list.slice(0, middle), precedes)
  const right = sorted(list.slice(middle), precedes)
  const merged: FeelValue[] = []
  let a = 0
  let b = 0
  while (a < left.length && b < right.length) {
    const x = left[a] ?? null
    const y = right[b] ?? null
    const later = precedes(y, x)
    merged.push(later ? y : x)
    if (later) b += 1
    else a += 1
  }
  return [...merged, ...left.slice(a), ...right.slice(b)]
}

/** List functions (DMN 1.5 §10.3.4.4, table 79) and `sort` (§10.3.4.11). */
export const LIST_BUILTINS: readonly Builtin[] = [
  builtin(
    'list contains',
    overload(['list: list', 'element: any'], (call, list, element) => {
      call.run.charge(list.length)
      return list.some((each) => isSame(call, each, element))
    }),
  ),
  builtin(
    'count',
    overload(['list: list'], (_, list) => integer(list.length)),
    overload(['...list: any'], (call, list) => (list.length === 1 ? call.none('null') : integer(list.length))),
  ),
  ofElements('min', (call, list) => extreme(call, list, -1)),
  ofElements('max', (call, list) => extreme(call, list, 1)),
  ofElements('sum', sum),
  ofElements('mean', (call, list) => {
    const all = numbers(call, list)
    const total = all === null || all.length === 0 ? null : fold(all, ZERO, add)
    return total === null ? null : divide(total, integer(list.length))
  }),
  ofElements('product', (call, list) => {
    const all = numbers(call, list)
    return all === null || all.length === 0 ? null : fold(all, ONE, multiply)
  }),
  ofElements('median', median),
  ofElements('stddev', standardDeviation),
  ofElements('mode', mode),
  ofElements('all', (_, list) => quantify(list, false)),
  ofElements('any', (_, list) => quantify(list, true)),
  builtin('sublist', overload(['list: list', 'start position: number', 'length?: number'], sublist)),
  builtin(
    'append',
    overload(['list: list', '...item: any'], (call, list, items) => joined(call, [list, items])),
  ),
  builtin('concatenate', overload(['...list: list'], joined)),
  builtin(
    'insert before',
    overload(['list: list', 'position: number', 'newItem: any'], (call, list, position, item) => {
      const place = placeOf(call, list, position)
      if (place === null) return call.none(scalarText(position))
      call.run.checkList(list.length + 1)
      return list.toSpliced(place, 0, item)
    }),
  ),
  builtin(
    'remove',
    overload(['list: list', 'position: number'], (call, list, position) => {
      const place = placeOf(call, list, position)
      return place === null ? call.none(scalarText(position)) : list.toSpliced(place, 1)
    }),
  ),
  builtin(
    'list replace',
    overload(['list: list', 'position: number', 'newItem: any'], (call, list, position, item) => {
      const place = placeOf(call, list, position)
      return place === null ? call.none(scalarText(position)) : list.with(place, item)
    }),
    overload(['list: list', 'match: function', 'newItem: any'], replaceMatches),
  ),
  builtin(
    'reverse',
    overload(['list: list'], (call, list) => {
      call.run.charge(list.length)
      return list.toReversed()
    }),
  ),
  builtin(
    'index of',
    overload(['list: list', 'match: any'], (call, list, match) => {
      call.run.charge(list.length)
      return list.flatMap((element, index) => (isSame(call, element, match) ? [integer(index + 1)] : []))
    }),
  ),
  builtin(
    'union',
    overload(['...list: list'], (call, lists) => distinct(call, joined(call, lists))),
  ),
  builtin(
    'distinct values',
    overload(['list: list'], (call, list) => {
      call.run.charge(list.length)
      return distinct(call, list)
    }),
  ),
  builtin(
    'flatten',
    overload(['list: list'], (call, list) => flatten(call, list, [], 0)),
  ),
  builtin(
    'sort',
    overload(['list: list', 'precedes: function'], (call, list, precedes) =>
      sorted(list, (a, b) => {
        call.run.charge(2)
        return invoke(precedes, 'precedes', [a, b], call.run, call.at) === true
      }),
    ),
    overload(['list: list'], (call, list) =>
      sorted(list, (a, b) => {
        call.run.charge(2)
        return (compare(a, b, call.run) ?? 0) < 0
      }),
    ),
  ),
]
