import { ANY, type StaticType, NUMBER, STRING } from './static-type.ts'

const OF_DATE = { year: NUMBER, month: NUMBER, day: NUMBER, weekday: NUMBER } as const
const OF_TIME = {
  hour: NUMBER,
  minute: NUMBER,
  second: NUMBER,
  'time offset': { is: 'duration' },
  timezone: STRING,
} as const

/** Entries of values that are no contexts (DMN 1.5 §10.3.2.6, table 53; feel/properties.ts). */
const PROPERTIES: Readonly<Record<string, Readonly<Record<string, StaticType>>>> = {
  date: OF_DATE,
  time: OF_TIME,
  dateTime: { ...OF_DATE, ...OF_TIME },
  duration: { days: NUMBER, hours: NUMBER, minutes: NUMBER, seconds: NUMBER },
  months: { years: NUMBER, months: NUMBER },
  range: { start: ANY, end: ANY, 'start included': { is: 'boolean' }, 'end included': { is: 'boolean' } },
}

/** The type of an entry of a value that is no context; undefined where it has no such entry. */
export function propertyType(of: StaticType, name: string): StaticType | undefined {
  const properties = PROPERTIES[of.is]
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined
}

/** The entries that a value which is no context has. */
export function propertiesOf(of: StaticType): readonly string[] {
  return Object.keys(PROPERTIES[of.is] ?? {})
}
