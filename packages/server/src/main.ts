import { start } from './start/start.ts'

const running = await start({
  environment: process.env,
  words: process.argv.slice(2),
  say: (line) => process.stdout.write(`${line}\n`),
})

if (running === null) process.exitCode = 1
else {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      running.stop().catch((error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exitCode = 1
      })
    })
  }
}
