import type { CaseRow } from '../database.ts'
import { statement, type Work } from '../work.ts'
import { CASE_COLUMNS } from './case-columns.ts'

type Search = (tenant: string, words: readonly string[], limit: number, offset: number) => Work<readonly CaseRow[]>

/** Words of a query that are looked at. */
const MOST_WORDS = 4
/** A word that many cases have is found among this many newest ones. */
const NEWEST = 500
/** Otherwise as many cases are taken of the word's place in the index; with a second word more have to be looked through. */
const ONE_WORD = 1_000
const SEVERAL_WORDS = 20_000
/** Sorts after whatever a word may go on with. */
const END = '\u{10ffff}'

const OF_WORD = `EXISTS (SELECT 1 FROM view_words o
  WHERE o.tenant = c.tenant AND o.case_id = c.case_id AND o.word >= ? AND o.word < ?)`

/**
 * Cases of which each word begins a word, newest first. What it costs does not grow with the number of cases: first
 * the newest ones are looked at, which fill a page for a word that nearly all have; for a rarer one, those that the
 * index of words names. Of more than that it finds those whose word comes first in the alphabet, the newest of them.
 */
export function searchQuery(): Search {
  const prepared = Array.from({ length: MOST_WORDS }, (_, at) => statements(at + 1))
  return function* (tenant, words, limit, offset) {
    // The longest word is likely to be the rarest.
    const sorted = [...words].sort((one, other) => other.length - one.length).slice(0, MOST_WORDS)
    const ranges = sorted.flatMap((word) => [word, word + END])
    const { newest, indexed } = prepared[sorted.length - 1] as ReturnType<typeof statements>
    const first = yield* newest.all(tenant, NEWEST, ...ranges, limit, offset)
    if (first.length === limit) return first
    const [from = '', until = '', ...others] = ranges
    return yield* indexed.all(tenant, from, until, tenant, ...others, limit, offset)
  }
}

function statements(words: number) {
  const where = (count: number) => (count === 0 ? '' : `WHERE ${Array.from({ length: count }, () => OF_WORD).join(' AND ')}`)
  const page = 'ORDER BY c.started_at DESC, c.case_id LIMIT ? OFFSET ?'
  const candidates = `SELECT DISTINCT case_id FROM (
    SELECT case_id FROM view_words WHERE tenant = ? AND word >= ? AND word < ?
    ORDER BY word, started_at DESC, case_id LIMIT ${words === 1 ? ONE_WORD : SEVERAL_WORDS}) AS found`
  return {
    newest: statement<(string | number)[], CaseRow>(
      `SELECT ${CASE_COLUMNS} FROM (
         SELECT * FROM view_cases WHERE tenant = ? ORDER BY started_at DESC, case_id LIMIT ?) AS c
       ${where(words)} ${page}`,
    ),
    indexed: statement<(string | number)[], CaseRow>(
      `SELECT ${CASE_COLUMNS} FROM (${candidates}) AS h JOIN view_cases c ON c.tenant = ? AND c.case_id = h.case_id
       ${where(words - 1)} ${page}`,
    ),
  }
}
