import { expect, it } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { bundle } from '../embedding/bundle.ts'
import { playEverything } from '../embedding/play-everything.ts'
import { worldOfExample } from '../examples/example-folders.ts'

it('the engine decides in Chromium what it decides in Node, byte for byte', async () => {
  const world = worldOfExample('hundesteuer')
  const here = await playEverything(world)
  const script = await bundle(new URL('../embedding/play-everything.ts', import.meta.url))
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: script })
    const there = await page.evaluate(
      (given) => (globalThis as unknown as { bundled: { playEverything(world: unknown): Promise<string> } }).bundled.playEverything(given),
      world as never,
    )
    expect(there.length).toBeGreaterThan(10_000)
    expect(there).toBe(here)
  } finally {
    await browser.close()
  }
})
