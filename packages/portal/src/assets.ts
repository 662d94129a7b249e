import { addresses } from './addresses.ts'
import type { PageAssets } from './pages.ts'

/** Vite's manifest (`dist/assets/manifest.json`): entries by source path. */
export type AssetManifest = Readonly<Record<string, { readonly file: string; readonly css?: readonly string[] }>>

/** Addresses of style sheet and script from the built manifest. Undefined entries mean an unfinished build. */
export function assetsOf(manifest: AssetManifest): PageAssets {
  const style = manifest['src/styles/portal.scss']
  const script = manifest['src/enhance/main.ts']
  if (style === undefined || script === undefined) throw new Error('The portal is not built: run "npm run build".')
  return { css: [addresses.asset(style.file)], script: addresses.asset(script.file) }
}
