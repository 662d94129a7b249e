import { formatDateShort, type Language, type Tagged } from '@laufzettel/engine'
import { useId } from 'react'
import { DayInput } from '../app/day-input.tsx'
import { typedDay } from '../app/typed-day.ts'
import { dryRunWords } from './words.ts'

/** What an authority has said, as it is recorded: the day on which it came in, its content, whether lateness is overlooked. */
export interface Said {
  readonly receivedOn: string
  readonly note: string
  readonly counts: boolean
}

/** What of it goes into the command: nothing where it is as usual. Null where the day is none or lies ahead. */
export function saidOf({ receivedOn, note, counts }: Said, today: string): { receivedOn?: string; note?: string; counts?: boolean } | null {
  if (typedDay(receivedOn) !== receivedOn || receivedOn > today) return null
  return {
    ...(receivedOn === today ? {} : { receivedOn }),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...(counts ? { counts } : {}),
  }
}

/** Whether the silence of a participant has taken effect, or would with an answer of today. */
export function mayCome(line: Readonly<Record<string, Tagged>>, today: string): boolean {
  const due = (line.due as { readonly $date?: string } | undefined)?.$date ?? today
  return line.settled === true || (today > due && line.silence !== 'blocks')
}

export function OpinionFields({ said, late, wrong, today, language, onChange }: {
  readonly said: Said
  readonly late: boolean
  readonly wrong: boolean
  readonly today: string
  readonly language: Language
  readonly onChange: (said: Said) => void
}) {
  const say = dryRunWords(language)
  const id = useId()
  return (
    <>
      <label htmlFor={`${id}-day`}>{say('opinion-received')}</label>
      <DayInput
        id={`${id}-day`}
        className="ed-input"
        value={said.receivedOn}
        language={language}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(receivedOn) => onChange({ ...said, receivedOn })}
      />
      {wrong && (
        <p className="dr-bad" role="alert" id={`${id}-wrong`}>
          {say('opinion-received-wrong', { date: formatDateShort(today, language) })}
        </p>
      )}
      <label htmlFor={`${id}-note`}>{say('opinion-content')}</label>
      <textarea id={`${id}-note`} rows={2} value={said.note} onChange={(event) => onChange({ ...said, note: event.currentTarget.value })} />
      {late && (
        <label className="ed-check">
          <input type="checkbox" checked={said.counts} onChange={(event) => onChange({ ...said, counts: event.currentTarget.checked })} />
          {say('opinion-counts')}
        </label>
      )}
    </>
  )
}
