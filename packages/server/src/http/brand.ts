import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type Brand, brandStyle } from '../features/brand/brand.ts'
import type { Portal } from './portal.ts'

/** The style sheet of the authority: its address changes with what it says. */
export interface BrandSheet {
  readonly address: string
  readonly style: string
}

export function brandSheet(brand: Brand): BrandSheet | null {
  const style = brandStyle(brand)
  if (style === null) return null
  const hash = createHash('sha256').update(style).digest('hex').slice(0, 16)
  return { address: `/marke-${hash}.css`, style }
}

/** The portal with the authority's style sheet after its own. */
export function withBrand(portal: Portal, sheet: BrandSheet | null): Portal {
  if (sheet === null) return portal
  return { ...portal, assets: { ...portal.assets, css: [...portal.assets.css, sheet.address] } }
}

export function bindBrand(app: FastifyInstance, sheet: BrandSheet | null): void {
  if (sheet === null) return
  app.get(sheet.address, async (_, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(sheet.style),
  )
}
