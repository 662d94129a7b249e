import { countedPeriod } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useEditor } from '../app/editor-context.ts'
import { setSetting } from '../app/acts.ts'
import { newParticipant } from '../document/new-step.ts'
import { randomKeys, webRandomBytes } from '../document/random-keys.ts'
import { refusesWording } from '../document/words.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { ChoiceField } from './choice-field.tsx'
import { type Participant, participantsOf, SILENCES } from './participant.ts'
import { PeriodInput } from './period-input.tsx'
import { TextField } from './text-field.tsx'
import { WhenChoice } from './when-choice.tsx'

/** Extensions that are offered; what else the model has stays. */
const EXTENSIONS = ['P2W', 'P1M', 'P2M'] as const

/** Who is asked, until when, and what the law makes of silence. */
export function Participants({ step }: StepPartProps) {
  const { store, language, say } = useEditor()
  const participants = participantsOf(step)
  const write = (next: readonly Participant[]) => setSetting(store, step.key, 'participants', next)
  const change = (key: string, part: Partial<Participant>) =>
    write(participants.map((each) => (each.key === key ? { ...each, ...part } : each)))
  const rename = (participant: Participant, text: string) => {
    const name = { ...participant.name, [language]: text }
    return refusesWording(name) ?? change(participant.key, { name })
  }
  const extend = ({ extension: _, ...rest }: Participant, extension: string) =>
    write(participants.map((each) => (each.key === rest.key ? (extension === '' ? rest : { ...rest, extension }) : each)))
  const ask = ({ when: _, ...rest }: Participant, when: string) =>
    write(participants.map((each) => (each.key === rest.key ? (when === '' ? rest : { ...rest, when }) : each)))
  const add = () => {
    const tools = randomKeys(store.getState().draft, webRandomBytes)
    write([...participants, newParticipant(tools, participants.length + 1) as Participant])
  }
  return (
    <fieldset className="ed-field">
      <legend>{say('participants')}</legend>
      <ul className="ed-plain ed-participants">
        {participants.map((participant, index) => {
          const { key, name, period, silence, extension = '', when = '' } = participant
          const remove = say('participant-remove', { name: name[language] })
          return (
            <li key={key}>
              <TextField
                label={say('participant-name', { number: index + 1 })}
                lang={language}
                value={name[language]}
                onChange={(text) => rename(participant, text)}
              />
              <PeriodInput
                label={say('participant-period', { name: name[language] })}
                period={period}
                onChange={(next) => void change(key, { period: next })}
              />
              <WhenChoice
                step={step.key}
                label={say('participant-when')}
                when={when}
                onChange={(value) => ask(participant, value)}
              />
              <ChoiceField
                label={say('participant-silence')}
                value={silence}
                choices={SILENCES.map((value) => ({ value, label: say(`silence-${value}`) }))}
                onChange={(value) => change(key, { silence: value as Participant['silence'] })}
              />
              <ChoiceField
                label={say('participant-extension')}
                value={extension}
                empty={say('extension-none')}
                choices={extensionChoices(extension, language)}
                onChange={(value) => extend(participant, value)}
              />
              <button
                type="button"
                className="ed-button ed-button-quiet"
                disabled={participants.length === 1}
                onClick={() => write(participants.filter((each) => each.key !== key))}
              >
                <Icon name="trash" size={16} />
                {remove}
              </button>
            </li>
          )
        })}
      </ul>
      <button type="button" className="ed-button ed-button-quiet" onClick={add}>
        <Icon name="plus" size={16} />
        {say('participant-add')}
      </button>
    </fieldset>
  )
}

function extensionChoices(own: string, language: 'de' | 'en') {
  const known: readonly string[] = EXTENSIONS
  const all = own === '' || known.includes(own) ? known : [...known, own]
  return all.map((value) => ({ value, label: countedPeriod(value, language) ?? value }))
}
