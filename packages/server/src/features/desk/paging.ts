import type { Paging } from '@laufzettel/portal/render'

/** Rows of a page of the desk. */
export const ROWS = 50

/** The wanted page, from 1, as the query says; anything odd is the first. */
export function pageNumber(query: Readonly<Record<string, string>>): number {
  const page = Number(query.seite ?? '1')
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1
}

/** Links to the pages around this one; `address` is without the page. */
export function pagingOf(page: number, total: number, address: string): Paging {
  const pages = Math.max(1, Math.ceil(total / ROWS))
  const at = (number: number) => `${address}${address.includes('?') ? '&' : '?'}seite=${number}`
  return {
    page,
    pages,
    ...(page > 1 ? { previous: page === 2 ? address : at(page - 1) } : {}),
    ...(page < pages ? { next: at(page + 1) } : {}),
  }
}
