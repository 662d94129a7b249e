import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Value } from 'typebox/value'
import { type CaseHeads, readCaseHeads } from '../db/case-heads.ts'
import { Checkpoint, compareWithCheckpoint } from './checkpoint-file.ts'
import type { Run, Terminal } from './command.ts'
import { withData } from './open-data.ts'
import { readJsonFile } from './read-json.ts'
import { sayProblems } from './say-problems.ts'
import { verifyWorldsOf } from './verify-worlds.ts'

const INTACT = { de: 'unverändert', en: 'unchanged' }
const DAMAGED = { de: 'beschädigt', en: 'damaged' }
const REACHED = { de: 'Stand erreicht', en: 'Checkpoint reached' }
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
    const heads = await readCaseHeads(data, process.env.DATABASE_URL)
    try {
      let [intact, damaged] = [0, 0]
      for (const { tenant, caseId } of await heads.list()) {
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
      const reached = checkpoint === undefined || key === undefined || (await reaches(checkpoint, key, heads, terminal))
      return damaged === 0 && reached ? 0 : 1
    } finally {
      await heads.close()
    }
  })
}

async function reaches(file: string, key: string, heads: CaseHeads, terminal: Terminal): Promise<boolean> {
  const checkpoint = readJsonFile(file, terminal)
  if (!Value.Check(Checkpoint, checkpoint)) {
    terminal.complain(`${NO_CHECKPOINT[terminal.language]}: ${file}`)
    return false
  }
  const problems = await compareWithCheckpoint(checkpoint, readFileSync(key, 'utf8'), heads)
  sayProblems(problems, terminal)
  if (problems.length === 0) terminal.say(`${REACHED[terminal.language]}: ${checkpoint.at}`)
  return problems.length === 0
}
