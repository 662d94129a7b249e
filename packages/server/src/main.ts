import { NOT_BUILT, portalIsBuilt } from './start/portal-built.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

if (portalIsBuilt()) await run()
else {
  say(NOT_BUILT)
  process.exitCode = 1
}

async function run(): Promise<void> {
  const { start } = await import('./start/start.ts')
  const running = await start({ environment: process.env, words: process.argv.slice(2), say })
  if (running === null) {
    process.exitCode = 1
    return
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      running.stop().catch((error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exitCode = 1
      })
    })
  }
}
