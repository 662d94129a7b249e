import { parseArgs } from 'node:util'
import {
  deadline as computeDeadline,
  fine,
  formatDayWithWeekday,
  type Language,
  type Problem,
  problem,
  type Reason,
  reasonText,
  refuse,
  type Result,
} from '@laufzettel/engine'
import type { Run } from './command.ts'
import { sayProblems } from './say-problems.ts'

const WORDS = {
  notified: { de: 'Bekannt gegeben', en: 'Notified' },
  notNotified: { de: 'nicht bekannt gegeben', en: 'not notified' },
  end: { de: 'Ende der Frist', en: 'End of the period' },
  noEnd: { de: 'keines, die Frist hat nicht begonnen', en: 'none, the period has not begun' },
  reasons: { de: 'Gründe', en: 'Reasons' },
} as const

const OPTIONS = [
  'posted',
  'land',
  'period',
  'channel',
  'law',
  'fiction-days',
  'fiction-moves',
  'received',
  'retrieved',
  'holiday',
] as const
type Option = (typeof OPTIONS)[number]

/** Prints the day of notification, the end of the period and the reasons; with `--json` as one object. */
export const deadline: Run = async (words, terminal) => {
  const { language } = terminal
  const read = readOptions(words)
  if (!read.ok) {
    sayProblems(read.problems, terminal)
    return 2
  }
  const { one, holidays, json } = read.value
  const answer = computeDeadline({
    posted: one('posted') ?? '',
    land: one('land') ?? '',
    period: one('period') ?? '',
    channel: one('channel'),
    law: one('law'),
    fictionDays: one('fiction-days'),
    fictionMoves: one('fiction-moves'),
    received: one('received'),
    retrieved: one('retrieved'),
    holidays,
  })
  if (!answer.ok) {
    sayProblems(answer.problems, terminal)
    return 1
  }
  const { notified, end } = answer.value
  const reasons = answer.value.reasons.map((reason) => sentence(reason, language))
  if (json) {
    terminal.say(JSON.stringify({ notified, end, reasons }))
    return 0
  }
  const day = (date: string | null, none: string) => (date === null ? none : formatDayWithWeekday(date, language))
  terminal.say(`${WORDS.notified[language]}: ${day(notified, WORDS.notNotified[language])}`)
  terminal.say(`${WORDS.end[language]}: ${day(end, WORDS.noEnd[language])}`)
  terminal.say(`${WORDS.reasons[language]}:`)
  for (const [at, reason] of reasons.entries()) terminal.say(`  ${at + 1}. ${reason}`)
  return 0
}

/** „Aufgegeben am Do 30.04.2026.“, with the norms in brackets where there are some. */
function sentence(reason: Reason, language: Language): string {
  const text = reasonText(reason, language)
  return reason.norms.length === 0 ? text : `${text} (${reason.norms.join('; ')})`
}

interface Options {
  readonly one: (name: Option) => string | undefined
  readonly holidays: readonly string[]
  readonly json: boolean
}

/** Reads the words; of an option given twice the last one counts. Problems: all that is wrong with them. */
function readOptions(words: readonly string[]): Result<Options> {
  const known = new Set<string>(OPTIONS)
  const { tokens } = parseArgs({
    args: [...words],
    options: {
      ...Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' } as const])),
      json: { type: 'boolean' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const problems: Problem[] = []
  const values = new Map<string, string>()
  const holidays: string[] = []
  let json = false
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'json' && token.value === undefined) json = true
    else if (token.kind === 'option' && known.has(token.name) && token.value !== undefined) {
      values.set(token.name, token.value)
      if (token.name === 'holiday') holidays.push(token.value)
    } else if (token.kind !== 'option-terminator') {
      const option = token.kind === 'option' ? token.rawName : token.value
      problems.push(problem('deadline-option-unfit', { option }))
    }
  }
  for (const name of ['posted', 'land', 'period']) {
    if (!values.has(name)) problems.push(problem('deadline-option-missing', { option: `--${name}` }))
  }
  return problems.length > 0 ? refuse(...problems) : fine({ one: (name) => values.get(name), holidays, json })
}
