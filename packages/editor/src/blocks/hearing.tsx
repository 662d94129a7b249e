import { countedPeriod } from '@laufzettel/engine'
import { useEditor } from '../app/editor-context.ts'
import { CheckSetting } from '../inspector/check-setting.tsx'
import { textSetting } from '../inspector/config-value.ts'
import { LetterChoice } from '../inspector/letter-choice.tsx'
import { PeriodField } from '../inspector/period-field.tsx'
import { ResponsibleRole } from '../inspector/responsible-role.tsx'
import { ResultAndRetention } from '../inspector/result-and-retention.tsx'
import { TextSetting } from '../inspector/text-setting.tsx'
import type { BlockView, StepPartProps } from './view.ts'

function What({ step }: StepPartProps) {
  const { say } = useEditor()
  return (
    <>
      <LetterChoice step={step} />
      <TextSetting step={step} name="text" lines={3} lang="de" label={say('hearing-text')} />
      <CheckSetting step={step} name="mayWaive" off={undefined} label={say('hearing-waive')} />
    </>
  )
}

function WhoAndWhen({ step }: StepPartProps) {
  return (
    <>
      <ResponsibleRole step={step} />
      <PeriodField step={step} from="letter" />
    </>
  )
}

export const hearing: BlockView = {
  label: { de: 'Anhören', en: 'Hear the party' },
  help: {
    de: 'Schickt ein Schreiben und wartet auf die Äußerung, bis die Frist ab der Bekanntgabe vorbei ist (§ 28 VwVfG).',
    en: 'Sends a letter and waits for the statement until the period from its notification is over (§ 28 VwVfG).',
  },
  icon: 'users',
  words: { de: 'Anhörung Äußerung rechtliches Gehör Stellungnahme der Beteiligten', en: 'hearing statement right to be heard' },
  What,
  WhoAndWhen,
  Technology: ResultAndRetention,
  period: (step, language) => countedPeriod(textSetting(step, 'period'), language),
  deadline: 'period',
}
