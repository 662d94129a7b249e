import { countedPeriod, type Text } from '@laufzettel/engine'
import { setSetting } from '../app/acts.ts'
import { useEditor } from '../app/editor-context.ts'
import { ChoiceField } from '../inspector/choice-field.tsx'
import { textSetting } from '../inspector/config-value.ts'
import { PeriodField } from '../inspector/period-field.tsx'
import { ResultAndRetention } from '../inspector/result-and-retention.tsx'
import { TextField } from '../inspector/text-field.tsx'
import { TextSetting } from '../inspector/text-setting.tsx'
import type { BlockView, StepPartProps } from './view.ts'

const MODES = ['required', 'optional', 'later', 'inactive'] as const

function What({ step }: StepPartProps) {
  const { store, language, say } = useEditor()
  const purpose = (step.config.purpose ?? { de: '', en: '' }) as Text
  return (
    <>
      <ChoiceField
        label={say('payment-mode')}
        value={textSetting(step, 'mode')}
        choices={MODES.map((value) => ({ value, label: say(`payment-${value}`) }))}
        onChange={(value) => setSetting(store, step.key, 'mode', value)}
      />
      <TextSetting step={step} name="amount" code label={say('payment-amount')} hint={say('payment-amount-help', { example: 'result.fee' })} />
      <TextField
        label={say('payment-purpose')}
        lang={language}
        value={purpose[language]}
        onChange={(text) => setSetting(store, step.key, 'purpose', { ...purpose, [language]: text })}
      />
    </>
  )
}

function Technology({ step }: StepPartProps) {
  const { say } = useEditor()
  return (
    <>
      <TextSetting step={step} name="connector" code label={say('payment-connector')} />
      <ResultAndRetention step={step} />
    </>
  )
}

export const payment: BlockView = {
  label: { de: 'Bezahlen', en: 'Pay' },
  help: {
    de: 'Fordert einen Betrag über den Bezahldienst an und wartet auf die Zahlung, oder geht gleich weiter.',
    en: 'Asks for an amount through the payment service and waits for it, or goes on at once.',
  },
  icon: 'euro',
  words: { de: 'Gebühr Zahlung Geld Kasse ePayment Rechnung', en: 'fee payment money invoice' },
  What,
  WhoAndWhen: PeriodField,
  Technology,
  period: (step, language) => countedPeriod(textSetting(step, 'period'), language),
  deadline: 'period',
}
