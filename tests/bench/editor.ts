/**
 * `npm run bench -- editor`: the modeller's canvas beside a bare React Flow of the same size, in one Chromium; long
 * tasks of the whole modeller at 300 steps; size of its first screen. Times end with the frame that shows the act.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { launchBrowser } from '../browser.ts'
import { firstScreen } from './editor/first-screen.ts'
import type { Times } from './editor/page.ts'
import { exampleScenarios, procedureOf } from './editor/procedure.ts'
import type { Figure } from './frame/figure.ts'
import { measured } from './frame/rounds.ts'

const ROUNDS = 5
const SIZES = [30, 300, 1000]
const ACTS = ['open', 'select', 'move', 'insert', 'undo'] as const
/** From here on a task is a long one. */
const LONG = 50
/** Milliseconds in which the test cases are played anew. */
const PAUSE = 2000
const VERSIONS = { '@xyflow/react': '12.12.1', react: '19.3.1' }

const HTML = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Bench</title>
<link rel="stylesheet" href="/editor.css"><style>body{margin:0}.page{width:100vw;height:100vh}</style>
<body><script type="module" src="/page.js"></script></body></html>`
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' }

export async function bench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-bench-'))
  const configFile = new URL('editor/vite.config.ts', import.meta.url).pathname
  await build({ configFile, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  const server = createServer(({ url = '/' }, response) => {
    if (url === '/') return response.setHeader('content-type', 'text/html').end(HTML)
    try {
      response.setHeader('content-type', TYPES[extname(url)] ?? 'application/octet-stream')
      return response.end(readFileSync(join(folder, new URL(url, 'http://bench').pathname)))
    } catch {
      return response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await launchBrowser()
  try {
    const open = async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
      page.on('pageerror', (error) => console.error(error))
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      return page
    }
    // Long tasks on a page of their own, as new to the browser as it is to a person.
    const tasks = await longTasks(await open())
    const page = await open()
    const figures = []
    for (const size of SIZES) figures.push(...(await besideBare(page, size)))
    return [...figures, ...tasks, ...firstScreen()]
  } finally {
    await browser.close()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function besideBare(page: Page, size: number): Promise<Figure[]> {
  const text = JSON.stringify(procedureOf(size))
  const ours: Times[] = []
  const bare: Times[] = []
  const validated: { readonly all: number; readonly longest: number }[] = []
  // The first round only warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    ours.push(await page.evaluate((each) => window.bench.ours(JSON.parse(each)), text))
    bare.push(await page.evaluate((each) => window.bench.bare(JSON.parse(each)), text))
    validated.push(await page.evaluate((each) => window.bench.validate(JSON.parse(each)), text))
  }
  const acts = ACTS.map((act): Figure => {
    const [mine, theirs] = [ours, bare].map((times) => measured(times.slice(1).map((each) => each[act])))
    return {
      name: `${act}, ${size} steps`,
      unit: 'ms',
      better: 'lower',
      value: mine?.value ?? Number.NaN,
      rounds: mine?.rounds ?? [],
      reference: '@xyflow/react',
      referenceValue: theirs?.value ?? Number.NaN,
      versions: VERSIONS,
    }
  })
  const judged = (['all', 'longest'] as const).map(
    (part): Figure => ({
      name: part === 'all' ? `validate, ${size} steps` : `longest part of it without a pause, ${size} steps`,
      unit: 'ms',
      better: 'lower',
      ...measured(validated.slice(1).map((each) => each[part])),
      reference: part === 'all' ? 'no aim' : 'aim: no long task',
      referenceValue: part === 'all' ? 0 : LONG,
    }),
  )
  return [...acts, ...judged]
}

/**
 * How many tasks over 50 ms the whole modeller has while somebody types a name, goes from step to step or moves a
 * step, with what follows in the pause after it: judging, saving, the test cases.
 */
async function longTasks(page: Page): Promise<Figure[]> {
  const definition = { ...procedureOf(300), scenarios: exampleScenarios() }
  await page.evaluate((each) => window.bench.openModeller(JSON.parse(each)), JSON.stringify(definition))
  await page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 2 * 50
      while (performance.now() < end);
    })
  })
  if ((await settled(page)).length === 0) throw new Error('the browser does not tell of long tasks')
  const counts: Record<'typing a name' | 'moving the selection' | 'moving a step', number[][]> = {
    'typing a name': [],
    'moving the selection': [],
    'moving a step': [],
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate((key) => window.bench.select(key), definition.steps[round * 10 + 1]?.key ?? '')
    await settled(page)
    await page.locator('[name="step-name"]').focus()
    await page.keyboard.press('End')
    await page.keyboard.type(' und prüfen', { delay: 60 })
    counts['typing a name'].push(await afterwards(page))

    await page.locator('.lz-canvas__step[tabindex="0"]').focus()
    await settled(page)
    for (let time = 0; time < 10; time += 1) {
      await page.keyboard.press('ArrowDown', { delay: 30 })
      await page.keyboard.press('Enter', { delay: 30 })
    }
    counts['moving the selection'].push(await afterwards(page))

    await page.locator('.lz-canvas__step[tabindex="0"]').focus()
    await settled(page)
    for (let time = 0; time < 10; time += 1) await page.keyboard.press('Control+ArrowRight', { delay: 30 })
    counts['moving a step'].push(await afterwards(page))
  }
  return Object.entries(counts).flatMap(([act, rounds]): Figure[] => {
    const amounts = rounds.map((tasks) => tasks.length)
    const longest = rounds.map((tasks) => Math.max(0, ...tasks))
    const common = { better: 'lower', reference: 'aim', referenceValue: 0 } as const
    return [
      { name: `long tasks while ${act}, 300 steps`, unit: 'tasks', ...measured(amounts), ...common },
      { name: `longest of them while ${act}, 300 steps`, unit: 'ms', ...measured(longest), ...common, referenceValue: LONG },
    ]
  })
}

/** With what the modeller does once nobody has changed anything for a while. */
async function afterwards(page: Page): Promise<number[]> {
  await page.waitForTimeout(PAUSE)
  return settled(page)
}

/** After all that is under way; says which long tasks there were. */
async function settled(page: Page): Promise<number[]> {
  await page.evaluate(() => window.bench.quiet())
  return page.evaluate(() => window.bench.longTasks())
}
