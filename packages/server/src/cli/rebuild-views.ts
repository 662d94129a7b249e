import { parseArgs } from 'node:util'
import type { Run } from './command.ts'
import { withData } from './open-data.ts'

const DONE = { de: 'Vorgänge neu aufgebaut', en: 'Cases built anew' }

/** Makes states and views of every case anew from its facts. Stop the server first. */
export const rebuildViews: Run = async (words, terminal) => {
  const { values } = parseArgs({ args: [...words], options: { data: { type: 'string' } } })
  if (values.data === undefined) return 2
  return withData(values.data, terminal, async ({ database }) => {
    let count = 0
    for (const tenant of await database.tenants()) count += await database.tenant(tenant).cases.rebuildViews()
    terminal.say(`${DONE[terminal.language]}: ${count}`)
    return 0
  })
}
