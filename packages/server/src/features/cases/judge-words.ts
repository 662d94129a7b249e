import { type Command, longText, problem, type Problem } from '@laufzettel/engine'

const LONGEST = 4000

const LABELS = {
  note: { de: 'Vermerk', en: 'Note' },
  question: { de: 'Frage', en: 'Question' },
  reason: { de: 'Grund', en: 'Reason' },
  answer: { de: 'Antwort', en: 'Answer' },
} as const

/**
 * What is wrong with the words of a command, from whichever side it came: other people read them, so signs that
 * hide or turn text are refused as in a form. Problems: `answer-character`, `answer-too-long`.
 */
export function judgeWords(command: Command): readonly Problem[] {
  return wordsOf(command).flatMap(([name, text]) => {
    const read = longText.read({ value: text }, { maxLength: LONGEST })
    return read.ok ? [] : read.problems.map((found) => problem(found.name, { ...found.values, label: LABELS[name] }, name))
  })
}

function wordsOf(command: Command): readonly (readonly [keyof typeof LABELS, string])[] {
  if (command.type === 'answer') return [['answer', command.text]]
  if ('reason' in command) return [['reason', command.reason]]
  if (command.type === 'record-late') return command.note === undefined ? [] : [['note', command.note]]
  if (command.type !== 'complete') return []
  const { note, question } = command
  return [
    ...(note === undefined ? [] : [['note', note] as const]),
    ...(question === undefined ? [] : [['question', question.text] as const, ['reason', question.reason] as const]),
  ]
}
