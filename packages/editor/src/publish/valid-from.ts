/** The 1 January after a day, `YYYY-MM-DD`: most of what changes, changes with the year. */
export function nextJanuary(today: string): string {
  return `${Number(today.slice(0, 4)) + 1}-01-01`
}

/** Whether a version can take effect from this day on: a day of the calendar, today or later. */
export function mayBeginOn(day: string, today: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(day) || day < today) return false
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** The day before, `YYYY-MM-DD`: the last one of the version so far. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
