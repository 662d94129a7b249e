import { afterEach, describe, expect, test } from 'vitest'
import { RenderError } from './render-error.ts'
import { renderPdf } from './render-pdf.ts'
import { createRenderer, type Renderer, type RendererSettings } from './renderer.ts'
import { sampleLetter, sampleReceipt } from './sample-documents.fixture.ts'

const options = { timestamp: 1_774_943_999 }
const stubborn = new URL('./stubborn-worker.fixture.ts', import.meta.url)
const open: Renderer[] = []
const renderer = (settings?: RendererSettings) => {
  const created = createRenderer(settings)
  open.push(created)
  return created
}
afterEach(async () => {
  for (const created of open.splice(0)) await created.close()
})
const titled = (title: string) => ({ ...sampleLetter, title })
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('the renderer', () => {
  test('gives the same bytes from its thread as without one', async () => {
    const thread = renderer()
    const [letter, receipt] = await Promise.all([
      thread.render(sampleLetter, options),
      thread.render(sampleReceipt, options),
    ])
    expect(Buffer.from(letter).equals(Buffer.from(renderPdf(sampleLetter, options)))).toBe(true)
    expect(Buffer.from(receipt).equals(Buffer.from(renderPdf(sampleReceipt, options)))).toBe(true)
  })

  test('rejects a document that cannot be set, and sets the next one', async () => {
    const thread = renderer()
    const broken = { ...sampleLetter, kind: 'unknown' as 'notice' }
    await expect(thread.render(broken, options)).rejects.toBeInstanceOf(RenderError)
    expect((await thread.render(sampleLetter, options)).length).toBeGreaterThan(1000)
  })

  test.each(['crash', 'throw'])('starts a new thread after a %s; only that document is lost', async (title) => {
    const thread = renderer({ worker: stubborn })
    const [first, lost, last] = await Promise.allSettled([
      thread.render(titled('first'), options),
      thread.render(titled(title), options),
      thread.render(titled('last'), options),
    ])
    expect(first.status === 'fulfilled' && text(first.value)).toBe('first')
    expect(lost.status === 'rejected' && lost.reason).toBeInstanceOf(RenderError)
    expect(last.status === 'fulfilled' && text(last.value)).toBe('last')
  })

  test('gives up on a document that takes too long', async () => {
    const thread = renderer({ worker: stubborn, timeout: 2000 })
    await expect(thread.render(titled('hang'), options)).rejects.toThrow('took longer than 2000 ms')
    expect(text(await thread.render(titled('next'), options))).toBe('next')
  })

  test('rejects what waits when it is closed, and everything after', async () => {
    const thread = renderer({ worker: stubborn })
    const waiting = Promise.allSettled([thread.render(titled('hang'), options), thread.render(titled('b'), options)])
    await thread.close()
    expect((await waiting).map((result) => result.status)).toEqual(['rejected', 'rejected'])
    await expect(thread.render(titled('c'), options)).rejects.toBeInstanceOf(RenderError)
  })
})
