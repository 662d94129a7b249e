import type { Result } from '../problems/problem.ts'

/**
 * What the office functions ask a calendar: holidays, periods, notification. The calendar is world data and the
 * host's to give (`EvaluationOptions.calendar`); its answers depend on nothing else. Days are `YYYY-MM-DD`. Every
 * answer may be a problem, which becomes the warning of an expression that gives null.
 */
export interface OfficeCalendar {
  endOfPeriod(from: string, period: string, moves: boolean, firstDayCounts: boolean): Result<string>
  latestDayBefore(event: string, period: string): Result<string>
  extendedPeriod(previousEnd: string, period: string): Result<string>
  dayOfNotification(posted: string, channel: string, law: string): Result<string>
  /** The day itself when it is a working day, else the next one after (1) or before it (−1). */
  nearestWorkingDay(date: string, step: 1 | -1): Result<string>
  addWorkingDays(date: string, days: number): Result<string>
  workingDaysBetween(from: string, to: string): Result<number>
  isWorkingDay(date: string): Result<boolean>
  /** The German name of the public holiday on a day; null when it is none. */
  holidayName(date: string): Result<string | null>
}
