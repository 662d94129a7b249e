import { PROBLEMS, type ProblemEntry } from '@laufzettel/engine'

/** What the reader of a problem does next; its sentence says what in particular. One entry per HTTP status in use. */
const NEXT_STEP: Readonly<Record<number, string>> = {
  400: 'Send the request in the form that the API reference describes.',
  401: 'Sign in, then try again.',
  403: 'Ask somebody with the right to do it, or for that right.',
  404: 'Check the address or the number.',
  405: 'Use a method that the API reference lists for this address.',
  406: 'Ask for a type of answer that the API reference lists.',
  408: 'Try again with the same idempotency key.',
  409: 'Load the fresh state, look at what changed, and decide again.',
  410: 'Start anew; what was here is gone for good.',
  413: 'Send less at once.',
  415: 'Send a content type that the API reference lists.',
  422: 'Change what the sentence names and send it again.',
  428: 'Send the header that the sentence names.',
  429: 'Wait as long as `Retry-After` says, then try again.',
  500: 'Try again; if it stays, give the code and the time to the operator.',
  503: 'Wait as long as `Retry-After` says, then try again with the same idempotency key.',
  507: 'The operator makes room, then the command can be sent again.',
}

const HEAD = `# Problem codes

Every problem of the product: a code that people can quote, the HTTP status, and one sentence in each language that
says how to mend it. The API sends them as \`application/problem+json\` (RFC 9457), the pages as a readable text. Codes
are never given twice. This page is written by \`npm run docs\` from \`packages/engine/src/problems\`.

1xxx model · 2xxx expressions and rules · 3xxx answers · 4xxx cases · 5xxx HTTP and sign-in · 6xxx deadlines ·
7xxx letters · 8xxx storage · 9xxx BPMN
`

/** The names in braces of a sentence, sorted, each once. */
export function placeholders(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort()
}

/** The page docs/problems.md. Throws where a status has no next step: then it is not one that we answer with. */
export function problemPage(): string {
  const entries = Object.entries<ProblemEntry>(PROBLEMS).sort(([, one], [, other]) =>
    one.code.localeCompare(other.code),
  )
  return `${HEAD}\n${entries.map(([name, entry]) => section(name, entry)).join('\n')}`
}

function section(name: string, entry: ProblemEntry): string {
  const next = NEXT_STEP[entry.status]
  if (next === undefined) throw new Error(`${entry.code} has the status ${entry.status}, which nothing answers with`)
  const values = placeholders(entry.de)
  const lines = [
    `## ${entry.code} ${name}`,
    '',
    `- Status: ${entry.status}`,
    `- Deutsch: ${entry.de}`,
    `- English: ${entry.en}`,
    ...(values.length === 0 ? [] : [`- Values: ${values.map((value) => `\`${value}\``).join(', ')}`]),
    `- What to do: ${next}`,
  ]
  return `${lines.join('\n')}\n`
}
