import { Type, type Static } from 'typebox'
import { DECIMAL_PATTERN } from '../../canonical/tagged-value.ts'
import { closed } from '../../definition/basics.ts'
import { formatDecimal } from '../../format/number.ts'
import { fine } from '../../problems/problem.ts'
import { answerKind, VALUE } from './kind.ts'
import { between, decimalOf, readNumber } from './typed-number.ts'

// Configuration

const Decimal = Type.String({ pattern: DECIMAL_PATTERN.source, maxLength: 36, description: 'Normalised decimal' })

export const NumberConfig = Type.Object(
  {
    min: Type.Optional(Decimal),
    max: Type.Optional(Decimal),
    decimals: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 10, description: 'Places after the comma, none unless told' }),
    ),
    unit: Type.Optional(Type.String({ minLength: 1, maxLength: 20, description: 'Shown after the number' })),
    width: Type.Optional(Type.Integer({ minimum: 1, maximum: 40 })),
  },
  closed,
)

function limits(config: Static<typeof NumberConfig>) {
  return {
    decimals: config.decimals ?? 0,
    show: formatDecimal,
    ...(config.min === undefined ? {} : { min: config.min }),
    ...(config.max === undefined ? {} : { max: config.max }),
    ...(config.unit === undefined ? {} : { unit: config.unit }),
  }
}

/** A number, exact. */
export const number = answerKind({
  kind: 'number',
  type: 'number',
  config: NumberConfig,
  within: ({ min, max }) => between(min, max),

  // Parts

  control: () => 'line',
  parts: (config) => [
    {
      key: VALUE,
      inputmode: (config.decimals ?? 0) === 0 ? 'numeric' : 'decimal',
      maxLength: 60,
      width: config.width ?? 10,
      ...(config.unit === undefined ? {} : { unit: config.unit }),
    },
  ],

  // Read and write

  missing: 'field-empty',
  read(raw, config) {
    const read = readNumber(raw, limits(config))
    return read.ok ? fine(read.value === null ? null : { value: { $number: read.value } }) : read
  },
  write(answer, config) {
    const decimal = decimalOf(answer.value)
    // A comma before three places would be taken for thousands where fewer places are allowed.
    return decimal === null ? null : { [VALUE]: writeDecimal(decimal, config.decimals ?? 0) }
  },

  // Text

  toText(answer, config, language) {
    const decimal = decimalOf(answer.value)
    if (decimal === null) return ''
    const words = formatDecimal(decimal, language)
    return config.unit === undefined ? words : `${words}\u00a0${config.unit}`
  },
})

function writeDecimal(decimal: string, decimals: number): string {
  const [whole = '', fraction] = decimal.split('.')
  if (fraction === undefined) return whole
  return `${whole},${fraction.length === 3 && decimals < 3 ? `${fraction}0` : fraction}`
}
