import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
/** The portal's renderer is looked for where nothing is, as before the first build. */
const HOOK = `import { registerHooks } from 'node:module'
registerHooks({
  resolve: (name, context, next) =>
    name === '@laufzettel/portal/render' ? { url: 'file:///not-built/render.js', shortCircuit: true } : next(name, context),
})`

describe('a server whose portal is not built', () => {
  it('says in a sentence what to do, and ends', async () => {
    const hook = `data:text/javascript,${encodeURIComponent(HOOK)}`
    const words = ['--conditions=@laufzettel/source', '--import', hook, MAIN, '--port', '0']
    const ended = await new Promise<{ code: unknown; said: string }>((resolve) => {
      execFile(process.execPath, words, { timeout: 20_000 }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, said: stdout + stderr }),
      )
    })
    expect(ended.said).toContain('Führen Sie zuerst „npm run build“ aus.')
    expect(ended.said.trim().split('\n')).toHaveLength(1)
    expect(ended.code).toBe(1)
  })
})
