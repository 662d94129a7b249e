import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type * as Render from '@laufzettel/portal/render'

/** The portal's built pages: the renderer, the folder of assets, and the addresses of those that pages name. */
export interface Portal {
  readonly renderPage: typeof Render.renderPage
  readonly assetsFolder: string
  readonly assets: Render.PageAssets
}

/** Loads the built portal. Throws when it is not built, with the command that builds it. */
export async function loadPortal(): Promise<Portal> {
  const { renderPage, assetsOf } = await import('@laufzettel/portal/render').catch((cause: unknown) => {
    throw new Error('The portal is not built: run "npm run build".', { cause })
  })
  const assetsFolder = fileURLToPath(new URL('dist/assets/', import.meta.resolve('@laufzettel/portal/package.json')))
  const manifest = JSON.parse(readFileSync(`${assetsFolder}manifest.json`, 'utf8'))
  return { renderPage, assetsFolder, assets: assetsOf(manifest) }
}
