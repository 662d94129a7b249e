import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const page = readFileSync(new URL('../../packages/engine/README.md', import.meta.url), 'utf8')

it('the example of the engine runs as it stands in its README and prints what it says', () => {
  const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? []
  const [, promised = ''] = /It prints `([^`]+)`/.exec(page) ?? []
  expect(example.trim().split('\n').length).toBeLessThanOrEqual(16)
  const args = ['--conditions=@laufzettel/source', '--input-type=module-typescript', '-e', example]
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8', cwd: new URL('../..', import.meta.url) })
  expect(printed.trim()).toBe(promised)
})
