import { fileURLToPath } from 'node:url'
import { build, defaultClientConditions } from 'vite'

/** An entry of ours as one minified script for the browser, which leaves what it exports as `bundled`. */
export async function bundle(entry: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    resolve: { conditions: ['@laufzettel/source', ...defaultClientConditions] },
    build: {
      write: false,
      minify: true,
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'bundled', fileName: 'bundled' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const [chunk] = output !== undefined && 'output' in output ? output.output : []
  if (chunk?.type !== 'chunk') throw new Error('nothing was built')
  return chunk.code
}
