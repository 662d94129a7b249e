import { type ScalarKind, type StaticType, ANY, NULL, NUMBER, isScalar } from './static-type.ts'

type Sign = '+' | '-' | '*' | '/'

/** Tables 54–60 of DMN 1.5 §10.3.2.15: left operand, right operand, result. */
const RESULTS: Readonly<Record<Sign, Readonly<Record<string, ScalarKind>>>> = {
  '+': {
    'number number': 'number',
    'string string': 'string',
    'date duration': 'date',
    'duration date': 'date',
    'date months': 'date',
    'months date': 'date',
    'dateTime duration': 'dateTime',
    'duration dateTime': 'dateTime',
    'dateTime months': 'dateTime',
    'months dateTime': 'dateTime',
    'time duration': 'time',
    'duration time': 'time',
    'duration duration': 'duration',
    'months months': 'months',
  },
  '-': {
    'number number': 'number',
    'date date': 'duration',
    'dateTime dateTime': 'duration',
    'date dateTime': 'duration',
    'dateTime date': 'duration',
    'time time': 'duration',
    'date duration': 'date',
    'date months': 'date',
    'dateTime duration': 'dateTime',
    'dateTime months': 'dateTime',
    'time duration': 'time',
    'duration duration': 'duration',
    'months months': 'months',
  },
  '*': {
    'number number': 'number',
    'duration number': 'duration',
    'number duration': 'duration',
    'months number': 'months',
    'number months': 'months',
  },
  '/': {
    'number number': 'number',
    'duration number': 'duration',
    'months number': 'months',
    'duration duration': 'number',
    'months months': 'number',
  },
}

/** The type of `a sign b`; undefined where no values of these types have a result. */
export function arithmeticType(sign: Sign, a: StaticType, b: StaticType): StaticType | undefined {
  if (a.is === 'null' || b.is === 'null') return NULL
  if (a.is === 'any' || b.is === 'any') return canOperate(sign, a, 0) && canOperate(sign, b, 1) ? unknown(sign, a, b) : undefined
  const result = RESULTS[sign][`${a.is} ${b.is}`]
  return result === undefined ? undefined : { is: result }
}

/** With one side unknown: `* number` may be a duration, too. */
function unknown(sign: Sign, a: StaticType, b: StaticType): StaticType {
  const known = a.is === 'any' ? b : a
  if (known.is === 'string') return { is: 'string' }
  return sign === '+' && known.is === 'number' ? NUMBER : ANY
}

function canOperate(sign: Sign, type: StaticType, side: 0 | 1): boolean {
  return type.is === 'any' || Object.keys(RESULTS[sign]).some((pair) => pair.split(' ')[side] === type.is)
}

const ORDERED: ReadonlySet<string> = new Set<ScalarKind>([
  'number',
  'string',
  'date',
  'time',
  'dateTime',
  'duration',
  'months',
])

/** Whether some values of these types can be compared (§10.3.2.13, §10.3.2.14); those of null are nobody's mistake. */
export function canCompare(operator: string, a: StaticType, b: StaticType): boolean {
  if (operator !== '=' && operator !== '!=' && (!isOrdered(a) || !isOrdered(b))) return false
  if (a.is === 'any' || b.is === 'any' || a.is === 'null' || b.is === 'null') return true
  return a.is === b.is && a.is !== 'function'
}

function isOrdered(type: StaticType): boolean {
  return type.is === 'any' || type.is === 'null' || (isScalar(type) && ORDERED.has(type.is))
}
