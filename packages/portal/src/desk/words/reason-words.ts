import { clockTime, dayAndMonth, type Language, weekdayAndDate } from '@laufzettel/ui'
import type { Reason } from '../pages.ts'
import { desk } from './say.ts'

/** Shape beside a reason: late, today or tight, on plan, waits, done. Never colour alone. */
export type Shape = 'late' | 'tight' | 'plan' | 'waits' | 'done'

/** A reason as people read it: the shape, what it means, and why. */
export interface ReasonWords {
  readonly shape: Shape
  readonly lead: string
  readonly text: string
}

/** "Heute fällig: Die Antwort kam am 24. März, das sind 5 Arbeitstage." `you` is the name of the reader. */
export function reasonWords(reason: Reason, language: Language, you: string): ReasonWords {
  const say = desk(language)
  switch (reason.kind) {
    case 'late': {
      const target = reason.target === null ? '' : say('late.target', { days: workingDays(reason.target, language) })
      return {
        shape: 'late',
        lead: say('late.lead', { days: workingDays(reason.days, language) }),
        text: joined(reason.why, target),
      }
    }
    case 'today': {
      const target = reason.target === null ? '' : say('today.target', { days: workingDays(reason.target, language) })
      return { shape: 'tight', lead: say('today.lead'), text: joined(reason.why, target) }
    }
    case 'soon': {
      if (reason.days === 1) return { shape: 'tight', lead: say('soon.tomorrow'), text: reason.why }
      return {
        shape: 'tight',
        lead: say('soon.lead'),
        text: joined(reason.why, say('soon.text', { days: workingDays(reason.days, language) })),
      }
    }
    case 'plan':
      return { shape: 'plan', lead: say('plan.lead'), text: reason.why }
    case 'waits': {
      const text = say('waits.text', { who: reason.who, date: dayAndMonth(reason.until, language) })
      const remind =
        reason.remindOn === null ? '' : ` ${say('waits.remind', { date: dayAndMonth(reason.remindOn, language) })}`
      return { shape: 'waits', lead: say('waits.lead'), text: text + remind }
    }
    case 'answer-late': {
      const text = say('answerLate.text', { who: reason.who, date: dayAndMonth(reason.until, language) })
      return {
        shape: 'late',
        lead: say('answerLate.lead'),
        text: reason.reminded ? `${text} ${say('answerLate.reminded')}` : text,
      }
    }
    case 'post':
      return {
        shape: 'waits',
        lead: say('post.lead'),
        text: say('post.text', { letter: reason.letter, date: dayAndMonth(reason.since, language) }),
      }
    case 'objection':
      return {
        shape: 'waits',
        lead: say('objection.lead'),
        text: say('objection.text', { date: weekdayAndDate(reason.until, language) }),
      }
    case 'done': {
      const time = clockTime(reason.at, language)
      const text = reason.who === you ? say('done.you', { time }) : say('done.text', { who: reason.who, time })
      return { shape: 'done', lead: say('done.lead'), text }
    }
    case 'ended':
      return {
        shape: 'done',
        lead: say(`ended.${reason.how}`),
        text: say('ended.text', { date: dayAndMonth(reason.on, language) }),
      }
  }
}

/** "Die Antwort kam am 24. März, das sind 5 Arbeitstage." */
function joined(why: string, more: string): string {
  return more === '' ? why : `${why.replace(/\.$/, '')}, ${more}`
}

/** "1 Arbeitstag", "5 Arbeitstage". */
export function workingDays(count: number, language: Language): string {
  return count === 1 ? desk(language)('workingDay') : desk(language)('workingDays', { count })
}
