#!/usr/bin/env -S node --conditions=@laufzettel/source
import { createInterface } from 'node:readline/promises'
import { runCli } from './cli/main.ts'

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
