import type { Result } from '../problems/problem.ts'
import { fine, problem, refuse } from '../problems/problem.ts'
import type { CalendarData } from './calendar-data.ts'
import { addDays, type DateString, parseDate } from './day-number.ts'
import { endOfPeriod, notCovered, type PeriodOptions } from './period.ts'
import type { Reasoned } from './reasoned.ts'

/**
 * The end of a period that was extended by `period`, with its reasons. § 190 BGB: the new period runs from where
 * the old one ended, `previousEnd`, so it begins with the day after (§ 187 Abs. 2 BGB). A previous end that had
 * moved off a rest day is given as moved (BGH, 14.12.2005, IX ZB 198/04). Whether a period may be extended, also
 * after it has ended, is § 31 Abs. 7 VwVfG and the authority's decision, not a computation; where it names the
 * new day itself, nothing is to be computed (`stays: 'fixed-day'` of `endOfPeriod` says why it stays).
 * Problems: those of `endOfPeriod`.
 */
export function extendedPeriod(
  previousEnd: DateString,
  period: string,
  calendar: CalendarData,
  options: Omit<PeriodOptions, 'firstDayCounts'>,
): Result<Reasoned> {
  if (!parseDate(previousEnd)) return refuse(problem('date-invalid', { date: previousEnd }))
  const next = addDays(previousEnd, 1)
  if (!parseDate(next)) return refuse(notCovered(next, calendar))
  const extended = endOfPeriod(next, period, calendar, { ...options, firstDayCounts: true })
  if (!extended.ok) return extended
  const [, ...steps] = extended.value.reasons
  const { date } = extended.value
  return fine({
    date,
    reasons: [
      { date: previousEnd, name: 'previous-end', values: {}, norms: ['§ 190 BGB'] },
      { date: next, name: 'begins-next-day', values: {}, norms: ['§ 190 BGB', '§ 187 Abs. 2 BGB'] },
      ...steps,
    ],
  })
}
