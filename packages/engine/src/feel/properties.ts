import { weekday } from './date.ts'
import { durationOf, durationParts } from './duration.ts'
import { offsetOf } from './equality.ts'
import { integer } from './number.ts'
import type { Run } from './run.ts'
import type { FeelDate, FeelRange, FeelTime, FeelValue } from './value.ts'

/** Entries of values that are not contexts (DMN 1.5 §10.3.2.6, table 53). undefined when there is no such entry. */
export function propertyOf(value: FeelValue, name: string, run: Run): FeelValue | undefined {
  if (value === null || typeof value !== 'object' || !('kind' in value)) return undefined
  switch (value.kind) {
    case 'date':
      return ofDate(value, name)
    case 'time':
      return ofTime(value, name)
    case 'dateTime':
      if (name === 'time offset') return offsetDuration(offsetOf(value, run))
      return ofDate(value.date, name) ?? ofTime(value.time, name)
    case 'duration': {
      const parts = durationParts(value)
      if (name === 'days' || name === 'hours' || name === 'minutes') return integer(parts[name])
      return name === 'seconds' ? parts.seconds : undefined
    }
    case 'months':
      if (name === 'years') return integer(Math.trunc(value.months / 12))
      return name === 'months' ? integer(value.months % 12) : undefined
    case 'range':
      return ofRange(value, name)
    default:
      return undefined
  }
}

function ofDate(date: FeelDate, name: string): FeelValue | undefined {
  if (name === 'year' || name === 'month' || name === 'day') return integer(date[name])
  return name === 'weekday' ? integer(weekday(date)) : undefined
}

function ofTime(time: FeelTime, name: string): FeelValue | undefined {
  if (name === 'hour' || name === 'minute' || name === 'second') return integer(time[name])
  if (name === 'time offset') return offsetDuration(time.offset)
  return name === 'timezone' ? time.zone : undefined
}

/** A date and time in a named zone has the offset that holds there then; null for a local one. */
function offsetDuration(offset: number | null | undefined): FeelValue {
  return offset === null || offset === undefined ? null : durationOf(integer(offset))
}

function ofRange(range: FeelRange, name: string): FeelValue | undefined {
  switch (name) {
    case 'start':
      return range.start
    case 'end':
      return range.end
    case 'start included':
      return range.startIncluded
    case 'end included':
      return range.endIncluded
    default:
      return undefined
  }
}
