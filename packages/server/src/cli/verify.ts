import { parseArgs } from 'node:util'
import type { Run } from './command.ts'
import { withData } from './open-data.ts'
import { sayProblems } from './say-problems.ts'

const INTACT = { de: 'unverändert', en: 'unchanged' }
const DAMAGED = { de: 'beschädigt', en: 'damaged' }
const PAGE = 200

export const verify: Run = async (words, terminal) => {
  const { values } = parseArgs({ args: [...words], options: { data: { type: 'string' } } })
  if (values.data === undefined) return 2
  return withData(values.data, terminal, async ({ database, stores, tenant }) => {
    let [intact, damaged, offset] = [0, 0, 0]
    for (;;) {
      const rows = await stores.cases.list({ limit: PAGE, offset })
      for (const { caseId, caseNumber } of rows) {
        const verified = await database.journal.verify(tenant, caseId)
        if (verified.ok) intact++
        else {
          damaged++
          terminal.complain(caseNumber)
          sayProblems(verified.problems, terminal)
        }
      }
      if (rows.length < PAGE) break
      offset += PAGE
    }
    terminal.say(`${intact} ${INTACT[terminal.language]}, ${damaged} ${DAMAGED[terminal.language]}`)
    return damaged === 0 ? 0 : 1
  })
}
