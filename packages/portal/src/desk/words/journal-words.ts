import { dayAndMonth, type Language, shortDay } from '@laufzettel/ui'
import type { JournalActor, JournalEntry } from '../pages.ts'
import { desk } from './say.ts'

/** Who did what, as a sentence: "Małgorzata Brandt hat geantwortet: …", "Sie haben vermerkt: …". */
export function journalSentence(entry: JournalEntry, language: Language): string {
  const say = desk(language)
  const { event } = entry
  const who = actorName(entry.actor, language)
  const you = entry.actor.kind === 'you'
  switch (event.kind) {
    case 'started':
      if (you && event.channel === 'paper') return say('you.started.paper')
      return say(`event.started.${event.channel}`, { who })
    case 'asked':
      return say(you ? 'you.asked' : 'event.asked', { who, text: event.text, date: dayAndMonth(event.until, language) })
    case 'answered':
      return say('event.answered', { who, text: event.text })
    case 'rule':
      return say('event.rule', { name: event.name })
    case 'decided':
      return say(you ? 'you.decided' : 'event.decided', { who, task: event.task, outcome: event.outcome })
    case 'noted':
      return say(you ? 'you.noted' : 'event.noted', { who, text: event.text })
    case 'letter-issued':
      return say('event.letter-issued', { name: event.name })
    case 'letter-posted':
      return say(you ? 'you.letter-posted' : 'event.letter-posted', {
        who,
        name: event.name,
        date: shortDay(event.on, language),
      })
    case 'ended':
      return say(`event.ended.${event.how}`)
    case 'stepped-in':
      return say(you ? 'you.stepped-in' : 'event.stepped-in', { who, text: event.text })
    case 'incident':
      return say('event.incident', { text: event.text })
    case 'lapsed':
      return event.text
    case 'reminded':
    case 'incident-resolved':
      return say(`event.${event.kind}`)
  }
}

/** "heute 09:14", "24.03. 19:32". */
export function journalTime(at: string, today: string, language: Language): string {
  const time = at.slice(11, 16)
  if (at.startsWith(today)) return desk(language)('todayAt', { time })
  const [, month, day] = at.slice(0, 10).split('-')
  return language === 'de' ? `${day}.${month}. ${time}` : `${day}/${month} ${time}`
}

function actorName(actor: JournalActor, language: Language): string {
  switch (actor.kind) {
    case 'you':
      return desk(language)('you')
    case 'system':
      return desk(language)('system')
    case 'staff':
    case 'party':
      return actor.name
  }
}
