import type { CaseData, Tagged } from '@laufzettel/engine'

/** Answers as a test case keeps them: by path, an incomplete date as `{"$partial":"2023"}`. */
export function taggedAnswers({ entries }: CaseData): Record<string, Tagged> {
  return Object.fromEntries(
    Object.entries(entries).map(([path, { value, partial }]) => [
      path,
      partial === undefined ? value : { $partial: partial },
    ]),
  )
}
