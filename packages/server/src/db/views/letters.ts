import type { Text } from '@laufzettel/engine'
import { type Core, cut, type ForTenant } from '../core.ts'
import type { LetterRow, Letters } from '../database.ts'
import { statement } from '../work.ts'
import type { View } from './view.ts'

/** One row per letter that has its PDF. */
export const lettersView: View = {
  table: 'view_letters',
  key: ['letter'],
  columns: ['letter', 'template', 'title', 'document', 'issued_at', 'rendered_at', 'posted_on'],
  rows: ({ letters }, description) =>
    Object.entries(letters).flatMap(([letter, { template, issuedAt, rendered, posted }]) =>
      rendered === null
        ? []
        : [
            {
              letter,
              template,
              title: JSON.stringify(description.letters[letter]?.title ?? { de: template, en: template }),
              document: rendered.document,
              issued_at: issuedAt,
              rendered_at: rendered.at,
              posted_on: posted?.on ?? null,
            },
          ],
    ),
}

interface Row extends Omit<LetterRow, 'title'> {
  readonly title: string
}

export function letterQueries({ runner }: Core): ForTenant<Letters> {
  const select = (where: string, order: string) =>
    statement<[string, number, number], Row>(
      `SELECT l.case_id AS "caseId", letter, template, l.title, case_number AS "caseNumber", process,
         party_name AS "partyName", issued_at AS "issuedAt", document, rendered_at AS "renderedAt", posted_on AS "postedOn"
       FROM (SELECT * FROM view_letters WHERE tenant = ? AND ${where}
           ORDER BY ${order}, case_id, letter LIMIT ? OFFSET ?) AS l
         JOIN view_cases c ON c.tenant = l.tenant AND c.case_id = l.case_id
       ORDER BY ${order}, l.case_id, letter`,
    )
  const lists = {
    waiting: select('posted_on IS NULL', 'rendered_at'),
    posted: select('posted_on IS NOT NULL', 'posted_on DESC, rendered_at DESC'),
  }
  return (tenant) => {
    const { read } = runner.at(tenant)
    return {
      async list({ status, ...page }) {
        const rows = await read(() => lists[status].all(tenant, ...cut(page)))
        return rows.map((row) => ({ ...row, title: JSON.parse(row.title) as Text }))
      },
    }
  }
}
