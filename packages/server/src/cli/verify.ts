import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Value } from 'typebox/value'
import { type CaseHeads, readCaseHeads } from '../db/dialect/sqlite/case-heads.ts'
import type { Database } from '../db/database.ts'
import { Checkpoint, compareWithCheckpoint } from './checkpoint-file.ts'
import type { Run, Terminal } from './command.ts'
import { withData } from './open-data.ts'
import { readJsonFile } from './read-json.ts'
import { sayProblems } from './say-problems.ts'
import { verifyWorldsOf } from './verify-worlds.ts'

const INTACT = { de: 'unverändert', en: 'unchanged' }
const DAMAGED = { de: 'beschädigt', en: 'damaged' }
const REACHED = { de: 'Stand erreicht', en: 'Checkpoint reached' }
const PAGE = 200
const ONLY_SQLITE = { de: 'Unterschriebene Stände gibt es nur auf SQLite.', en: 'Signed checkpoints exist on SQLite only.' }
const NO_CHECKPOINT = { de: 'Das ist kein unterschriebener Stand', en: 'This is no signed checkpoint' }

/**
 * Checks chain, fold, documents and rules of every case of every tenant; with `--checkpoint` also that none is missing
 * or shorter than it was when that was signed.
 */
export const verify: Run = async (words, terminal) => {
  const { values } = parseArgs({
    args: [...words],
    options: { data: { type: 'string' }, checkpoint: { type: 'string' }, key: { type: 'string' } },
  })
  const { data, checkpoint, key } = values
  if (data === undefined || (checkpoint === undefined) !== (key === undefined)) return 2
  return withData(data, terminal, async ({ database }) => {
    const verifyWorlds = verifyWorldsOf(database.artefacts)
    // The heads of PostgreSQL are not read beside its policies: there each tenant is asked what it has.
    const heads = process.env.DATABASE_URL === undefined ? readCaseHeads(data) : null
    try {
      let [intact, damaged] = [0, 0]
      for (const { tenant, caseId } of heads?.list() ?? (await listedCases(database))) {
        const verified = await database.journal.verify(tenant, caseId)
        const problems = verified.ok
          ? await verifyWorlds(await database.journal.batches(tenant, caseId))
          : verified.problems
        if (problems.length === 0) intact++
        else {
          damaged++
          const number = (await database.tenant(tenant).cases.get(caseId))?.caseNumber
          terminal.complain(number ?? `${tenant}/${caseId}`)
          sayProblems(problems, terminal)
        }
      }
      terminal.say(`${intact} ${INTACT[terminal.language]}, ${damaged} ${DAMAGED[terminal.language]}`)
      const reached = checkpoint === undefined || key === undefined || reaches(checkpoint, key, heads, terminal)
      return damaged === 0 && reached ? 0 : 1
    } finally {
      heads?.close()
    }
  })
}

async function listedCases(database: Database): Promise<{ tenant: string; caseId: string }[]> {
  const found: { tenant: string; caseId: string }[] = []
  for (const tenant of await database.tenants()) {
    for (let after = ''; ; ) {
      const page = await database.tenant(tenant).cases.ids(after, PAGE)
      found.push(...page.map((caseId) => ({ tenant, caseId })))
      after = page.at(-1) ?? ''
      if (page.length < PAGE) break
    }
  }
  return found
}

function reaches(file: string, key: string, heads: CaseHeads | null, terminal: Terminal): boolean {
  if (heads === null) {
    terminal.complain(ONLY_SQLITE[terminal.language])
    return false
  }
  const checkpoint = readJsonFile(file, terminal)
  if (!Value.Check(Checkpoint, checkpoint)) {
    terminal.complain(`${NO_CHECKPOINT[terminal.language]}: ${file}`)
    return false
  }
  const problems = compareWithCheckpoint(checkpoint, readFileSync(key, 'utf8'), heads)
  sayProblems(problems, terminal)
  if (problems.length === 0) terminal.say(`${REACHED[terminal.language]}: ${checkpoint.at}`)
  return problems.length === 0
}
