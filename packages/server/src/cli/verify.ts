import { parseArgs } from 'node:util'
import type { Run } from './command.ts'
import { withData } from './open-data.ts'
import { sayProblems } from './say-problems.ts'
import { verifyWorldsOf } from './verify-worlds.ts'

const INTACT = { de: 'unverändert', en: 'unchanged' }
const DAMAGED = { de: 'beschädigt', en: 'damaged' }
const PAGE = 200

export const verify: Run = async (words, terminal) => {
  const { values } = parseArgs({ args: [...words], options: { data: { type: 'string' } } })
  if (values.data === undefined) return 2
  return withData(values.data, terminal, async ({ database, stores, tenant }) => {
    const verifyWorlds = verifyWorldsOf(database.artefacts)
    let [intact, damaged, offset] = [0, 0, 0]
    for (;;) {
      const rows = await stores.cases.list({ limit: PAGE, offset })
      for (const { caseId, caseNumber } of rows) {
        const verified = await database.journal.verify(tenant, caseId)
        const problems = verified.ok
          ? await verifyWorlds(await database.journal.batches(tenant, caseId))
          : verified.problems
        if (problems.length === 0) intact++
        else {
          damaged++
          terminal.complain(caseNumber)
          sayProblems(problems, terminal)
        }
      }
      if (rows.length < PAGE) break
      offset += PAGE
    }
    terminal.say(`${intact} ${INTACT[terminal.language]}, ${damaged} ${DAMAGED[terminal.language]}`)
    return damaged === 0 ? 0 : 1
  })
}
