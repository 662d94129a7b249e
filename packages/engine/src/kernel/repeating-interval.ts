/** A repeating interval of ISO 8601-1 §5.6: how often (null: without end), from when, after which duration. */
export interface RepeatingInterval {
  readonly times: number | null
  readonly start: string | null
  readonly period: string
}

const FORM = /^R([0-9]{0,6})\/(?:([^/]+)\/)?(P[^/]+)$/

/** Reads `R4/PT5S`, `R/P1D`, `R3/2027-01-01T08:00:00Z/P1M`; null for anything else. */
export function repeatingInterval(text: string): RepeatingInterval | null {
  const [, times = '', start, period = ''] = FORM.exec(text.trim()) ?? []
  if (!/^P(?=.)([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9.]+S)?)?$/.test(period)) return null
  return { times: times === '' ? null : Number(times), start: start ?? null, period }
}
