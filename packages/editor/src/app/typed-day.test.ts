import { expect, it } from 'vitest'
import { typedDay } from './typed-day.ts'

it.each([
  ['1.1.2027', '2027-01-01'],
  ['01.01.2027', '2027-01-01'],
  [' 29. 2. 2028 ', '2028-02-29'],
  ['3/4/2027', '2027-04-03'],
  ['3-4-2027', '2027-04-03'],
  ['2027-04-03', '2027-04-03'],
])('%s is %s', (text, day) => expect(typedDay(text)).toBe(day))

it.each(['', '1.1.27', '29.2.2027', '31.4.2027', '13/32/2027', 'morgen', '2027-4-3', '20270403'])(
  '%j is no day',
  (text) => expect(typedDay(text)).toBeUndefined(),
)
