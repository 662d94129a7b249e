import { setSetting } from '../app/acts.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import { ChoiceField } from '../inspector/choice-field.tsx'
import { textSetting } from '../inspector/config-value.ts'
import { DueDays } from '../inspector/due-days.tsx'
import { Outcomes } from '../inspector/outcomes.tsx'
import { ResponsibleRole } from '../inspector/responsible-role.tsx'
import { RetentionChoice } from '../inspector/retention-choice.tsx'
import type { BlockView, StepPartProps } from './view.ts'

function WhoAndWhen({ step }: StepPartProps) {
  const { store, language, say } = useEditor()
  const { roles } = useDefinition()
  return (
    <>
      <ResponsibleRole step={step} />
      <ChoiceField
        label={say('second-role')}
        value={textSetting(step, 'secondRole')}
        empty={say('same-role')}
        choices={roles.map((role) => ({ value: role.key, label: role.label[language] }))}
        onChange={(value) => setSetting(store, step.key, 'secondRole', value === '' ? undefined : value)}
      />
      <DueDays step={step} />
    </>
  )
}

export const fourEyes: BlockView = {
  label: { de: 'Vier-Augen-Prüfung', en: 'Two-person check' },
  help: {
    de: 'Eine Person schlägt ein Ergebnis vor, eine andere zeichnet es mit oder gibt es zurück. Dieselbe Person kann nicht beides tun.',
    en: 'One person proposes an outcome, another one agrees or sends it back. The same person cannot do both.',
  },
  icon: 'users',
  words: { de: 'Mitzeichnung zweite Person Freigabe Kontrolle Gegenprüfung', en: 'four eyes second person approval control' },
  What: Outcomes,
  WhoAndWhen,
  Technology: RetentionChoice,
  deadline: 'dueWorkingDays',
}
