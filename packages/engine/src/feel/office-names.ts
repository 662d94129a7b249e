/** The namespace of the office functions: `office.age on(birth, day)`. */
export const OFFICE = 'office'

/**
 * The names of the office functions (builtins/office*.ts) inside of their namespace: several words each. Models
 * published before there was a namespace write them without it, so that is read, too.
 */
export const OFFICE_NAMES = [
  'first of month',
  'middle of month',
  'end of month',
  'months between',
  'years between',
  'age on',
  'round to cent',
  'round to full euro',
  'round down to full euro',
  'round up to full euro',
  'fixed point rounded',
  'fixed point truncated',
  'end of period',
  'extended period',
  'latest day before',
  'day of notification',
  'next working day',
  'previous working day',
  'add working days',
  'working days between',
  'is working day',
  'holiday name',
] as const
export type OfficeName = (typeof OFFICE_NAMES)[number]
