import type { ReactNode } from 'react'
import { dayAndMonth, weekdayAndDate, Icon, Notice } from '@laufzettel/ui'
import { portal } from '../messages/say.ts'
import type { PageContext } from '../pages.ts'
import type { QuestionView } from './pages.ts'

/** Who asks, what, why, and until when. */
export function QuestionPanel({ question, context, children }: {
  readonly question: QuestionView
  readonly context: PageContext
  readonly children?: ReactNode
}) {
  const words = portal(context.language)
  const date = weekdayAndDate(question.until, context.language)
  return (
    <Notice
      kind="question"
      head={words('askedBy', { from: question.from, date: dayAndMonth(question.askedOn, context.language) })}
    >
      <h2>{question.text}</h2>
      <p>{question.reason}</p>
      <p className="lz-until">
        <Icon name="clock" />
        <span>{words(question.overdue && question.consequence === undefined ? 'untilOver' : 'until', { date })}</span>
      </p>
      {question.consequence !== undefined && <p>{question.consequence}</p>}
      {question.reminder !== undefined && (
        <p>
          <strong>{words('reminded', { date: dayAndMonth(question.reminder.on, context.language) })}</strong> {question.reminder.text}
        </p>
      )}
      {children}
    </Notice>
  )
}
