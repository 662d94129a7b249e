import type { ProblemEntry } from './list.ts'

/** 415x and 416x: office blocks in a case. */
export const OFFICE_PROBLEMS = {
  'composite-not-expanded': {
    code: 'LZ-4150',
    status: 422,
    de: '„{step}“ kann so nicht laufen: Diese Fassung wurde ohne die Schritte veröffentlicht, aus denen der Baustein besteht. Veröffentlichen Sie sie neu.',
    en: '“{step}” cannot run: this version was published without the steps that the block consists of. Publish it again.',
  },
  'second-person-needed': {
    code: 'LZ-4151',
    status: 409,
    de: '„{step}“ muss eine andere Person erledigen: Sie haben den ersten Teil der Vier-Augen-Prüfung übernommen.',
    en: '“{step}” has to be done by another person: you have done the first part of the two-person check.',
  },
  'extension-too-late': {
    code: 'LZ-4152',
    status: 409,
    de: 'Die Frist von „{step}“ ist abgelaufen und das Schweigen hat schon gewirkt; sie lässt sich nicht mehr verlängern.',
    en: 'The deadline of “{step}” has passed and the silence has taken effect; it can no longer be extended.',
  },
  'statement-missing': {
    code: 'LZ-4153',
    status: 422,
    de: 'Schreiben Sie auf, was die beteiligte Person geäußert hat.',
    en: 'Write down what the party has said.',
  },
  'question-lapsed': {
    code: 'LZ-4160',
    status: 409,
    de: 'Auf diese Frage konnte bis zum {due} geantwortet werden. Die Frist ist vorbei, und der Vorgang ist weitergegangen.',
    en: 'This question could be answered until {due}. The period is over, and the case has gone on.',
  },
  'received-in-future': {
    code: 'LZ-4161',
    status: 422,
    de: 'Der Tag des Eingangs liegt in der Zukunft. Heute ist der {today}.',
    en: 'The day of receipt is in the future. Today is {today}.',
  },
  'received-before-asked': {
    code: 'LZ-4162',
    status: 422,
    de: 'Der Tag des Eingangs liegt vor dem Tag, an dem gefragt wurde ({asked}).',
    en: 'The day of receipt is before the day of asking ({asked}).',
  },
  'received-unreadable': {
    code: 'LZ-4163',
    status: 422,
    de: 'Schreiben Sie, an welchem Tag die Antwort eingegangen ist.',
    en: 'Write on which day the answer came in.',
  },
  'opinion-recorded': {
    code: 'LZ-4164',
    status: 409,
    de: 'Die Antwort von „{name}“ ist schon eingetragen.',
    en: 'The answer of “{name}” is recorded already.',
  },
  'opinion-in-time': {
    code: 'LZ-4165',
    status: 422,
    de: 'Diese Antwort kam nicht verspätet; sie zählt ohnehin. Lassen Sie „Trotz Verspätung berücksichtigen“ weg.',
    en: 'This answer did not come late; it counts anyway. Leave out “count it although it is late”.',
  },
  'amount-unfit': {
    code: 'LZ-4154',
    status: 422,
    de: 'Für „{step}“ ergibt sich kein Betrag, der sich bezahlen lässt.',
    en: '“{step}” has no amount that can be paid.',
  },
} as const satisfies Record<string, ProblemEntry>
