import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const PATH_FILE = fileURLToPath(new URL('../.cache/chromium-path', import.meta.url))

/** Nothing but the pages under test: no sandbox (root in containers), no graphics card, no traffic of its own. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium that `tools/browser.sh` found; throws with that command's name where it has not run. */
export function browserPath(): string {
  if (!existsSync(PATH_FILE)) throw new Error('No Chromium known yet: run `bash tools/browser.sh` first.')
  return readFileSync(PATH_FILE, 'utf8').trim()
}

/** Starts a headless Chromium; close it after the test. Languages, sizes and JavaScript belong to a context of it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), headless: true, args: FLAGS })
}
