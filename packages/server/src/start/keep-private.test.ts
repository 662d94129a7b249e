import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepPrivate } from './keep-private.ts'

it.skipIf(process.platform === 'win32')('the data folder is for the server alone, new or old (no modes on Windows)', () => {
  const parent = mkdtempSync(join(tmpdir(), 'laufzettel-private-'))
  const folder = join(parent, 'data')
  const mode = () => statSync(folder).mode & 0o777
  keepPrivate(folder)
  expect(mode()).toBe(0o700)
  chmodSync(folder, 0o755)
  keepPrivate(folder)
  expect(mode()).toBe(0o700)
  rmSync(parent, { recursive: true, force: true })
})
