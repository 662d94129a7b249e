import { Type, type Static } from 'typebox'
import { DECIMAL_PATTERN } from '../../canonical/tagged-value.ts'
import { closed } from '../../definition/basics.ts'
import { formatMoney } from '../../format/money.ts'
import { fine } from '../../problems/problem.ts'
import { answerKind, VALUE } from './kind.ts'
import { between, decimalOf, readNumber } from './typed-number.ts'

// Configuration

const Decimal = Type.String({
  pattern: DECIMAL_PATTERN.source,
  maxLength: 36,
  description: 'Normalised decimal, in euros',
})

export const MoneyConfig = Type.Object(
  {
    min: Type.Optional(Decimal),
    max: Type.Optional(Decimal),
  },
  closed,
)

function limits(config: Static<typeof MoneyConfig>) {
  return {
    decimals: 2,
    unit: '€',
    show: formatMoney,
    min: config.min ?? '0',
    ...(config.max === undefined ? {} : { max: config.max }),
  }
}

/** An amount in euros and cents; not below zero unless `min` says so. In FEEL a number. */
export const money = answerKind({
  kind: 'money',
  type: 'number',
  config: MoneyConfig,
  within: ({ min = '0', max }) => between(min, max),

  // Parts

  control: () => 'line',
  parts: () => [{ key: VALUE, inputmode: 'decimal', maxLength: 60, width: 10, unit: '€' }],

  // Read and write

  missing: 'field-empty',
  read(raw, config) {
    const read = readNumber(raw, limits(config))
    return read.ok ? fine(read.value === null ? null : { value: { $number: read.value } }) : read
  },
  write(answer) {
    const decimal = decimalOf(answer.value)
    if (decimal === null) return null
    const [whole = '', fraction = ''] = decimal.split('.')
    // Three places would be taken for thousands; four are refused as what they are.
    return { [VALUE]: `${whole},${fraction.padEnd(fraction.length === 3 ? 4 : 2, '0')}` }
  },

  // Text

  toText: (answer, _config, language) => formatMoney(decimalOf(answer.value) ?? '', language),
})
