import { Type, type Static } from 'typebox'
import { closed, Feel, Key, Text } from '../../definition/basics.ts'
import { Period } from '../parts/opinion.ts'
import { retentionKnown } from '../retention-known.ts'
import { defineComposite, inside } from './define-composite.ts'

const config = Type.Object(
  {
    /** Whether something is to be paid here, and whether the case waits for it. */
    mode: Type.Union([Type.Literal('inactive'), Type.Literal('optional'), Type.Literal('required'), Type.Literal('later')]),
    /** A number of euros, as a rule the result of a rule: `result.fee`. */
    amount: Feel,
    /** What the payer reads. */
    purpose: Text,
    connector: Type.String({ minLength: 1, maxLength: 200 }),
    period: Type.Optional(Period),
    result: Key,
    retention: Key,
  },
  closed,
)

const OUTCOMES = {
  free: { de: 'Nichts zu zahlen', en: 'Nothing to pay' },
  paid: { de: 'Bezahlt', en: 'Paid' },
  unpaid: { de: 'Nicht bezahlt', en: 'Not paid' },
  overdue: { de: 'Zahlungsfrist abgelaufen', en: 'Payment overdue' },
  later: { de: 'Wird später bezahlt', en: 'To be paid later' },
} as const

/** Which outcomes a way of paying can have. */
const OF_MODE = {
  inactive: ['free'],
  optional: ['free', 'paid', 'unpaid'],
  required: ['free', 'paid', 'unpaid', 'overdue'],
  later: ['free', 'paid', 'later'],
} as const

/** Bezahlen: a payment service asks for an amount; the case waits for it, or does not. */
export const payment = defineComposite<Static<typeof config>>({
  type: 'payment',
  activity: 'provide',
  config,
  suggested: [{ de: 'Bezahlen', en: 'Pay' }],
  gives: ({ result }) => [`result.${result}`],
  outcomes: ({ mode = 'inactive' }: { readonly mode?: keyof typeof OF_MODE }) => OF_MODE[mode].map((key) => ({ key, label: OUTCOMES[key] })),
  // Settings of an unfinished model may be missing.
  expressions: ({ amount }: { readonly amount?: string }) => (amount === undefined ? [] : [amount]),
  asks: ({ mode, connector }) => (mode === 'inactive' ? undefined : { connector }),
  composite: {
    version: 1,
    expand(step, { mode, amount, purpose, connector, period, result, retention }) {
      if (mode === 'inactive') {
        return { steps: [inside(step, 'free', { block: 'conclusion', name: step.name, config: { outcome: 'free' } })], flows: [] }
      }
      const inputs = [
        { name: 'amount', value: amount },
        { name: 'purpose', value: JSON.stringify(purpose.de) },
        { name: 'mode', value: JSON.stringify(mode) },
      ]
      const request = { mode, connector, ...(period === undefined ? {} : { period }), result, retention }
      return { steps: [inside(step, 'request', { block: 'payment-request', name: step.name, inputs, config: request })], flows: [] }
    },
  },
  checks: (step, { retention }, definition) => retentionKnown(step, retention, definition),
})
