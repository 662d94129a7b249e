#!/usr/bin/env -S node --conditions=@laufzettel/source
import { createInterface } from 'node:readline/promises'
import { runCli } from './cli/main.ts'

// Whoever reads may stop early, `… | head`: that is no fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit()
  throw fault
})

process.exitCode = await runCli(process.argv.slice(2), {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  readLine: async (prompt) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr })
    const line = await lines.question(prompt)
    lines.close()
    return line
  },
})
