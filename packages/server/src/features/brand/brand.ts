import { fine, type Problem, problem, refuse, type Result } from '@laufzettel/engine'

/** What an authority sets of its look; what it leaves open comes from the one above, then from KERN. */
export interface Brand {
  /** At the head of citizens' pages: Musterstadt. */
  readonly name?: string
  /** Links and buttons, `#rrggbb`; white stands on it, and it stands on white. */
  readonly act?: string
  /** The bar of the desk; white stands on it. */
  readonly bar?: string
  /** The field of the coat of arms. */
  readonly crest?: string
}

/** Contrast with white that each colour needs: 4.5 for text, 3 for drawings (WCAG 2.2, 1.4.3 and 1.4.11). */
const CONTRAST = { act: 4.5, bar: 4.5, crest: 3 } as const
type Colour = keyof typeof CONTRAST
const COLOURS = Object.keys(CONTRAST) as Colour[]
const LONGEST_NAME = 60

/** Judges a look before it is stored, all that is wrong at once. Problems: `brand-shape`, `brand-contrast`. */
export function checkBrand(input: unknown): Result<Brand> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return refuse(problem('brand-shape', { part: '' }))
  const problems: Problem[] = []
  for (const [part, value] of Object.entries(input)) {
    if (part === 'name') {
      const fits = typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME
      if (!fits) problems.push(problem('brand-shape', { part }))
    } else if (!isColour(part) || typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) {
      problems.push(problem('brand-shape', { part }))
    } else if (contrastWithWhite(value) < CONTRAST[part]) {
      const [has, needed] = [contrastWithWhite(value).toFixed(2), String(CONTRAST[part])]
      problems.push(problem('brand-contrast', { part, colour: value, has, needed }))
    }
  }
  return problems.length > 0 ? refuse(...problems) : fine(input as Brand)
}

function isColour(part: string): part is Colour {
  return COLOURS.some((colour) => colour === part)
}

/** How much a colour (`#rrggbb`) differs from white in brightness, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/** Red, green and blue, 0 to 255. */
function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

/** The style sheet of a judged look; null where it sets no colour. The dark theme keeps KERN's, which are judged for it. */
export function brandStyle(brand: Brand): string | null {
  const tokens: [string, string][] = []
  if (brand.act !== undefined) {
    tokens.push(['act', brand.act], ['act-strong', mix(brand.act, 0, 0.2)])
    tokens.push(['act-tint', mix(brand.act, 255, 0.94)], ['act-line', mix(brand.act, 255, 0.7)])
  }
  if (brand.bar !== undefined) tokens.push(['bar', brand.bar])
  if (brand.crest !== undefined) tokens.push(['crest', brand.crest])
  if (tokens.length === 0) return null
  const rules = tokens.map(([name, colour]) => `--lz-${name}:${colour}`).join(';')
  return `@media not (prefers-color-scheme:dark){:root:not([data-kern-theme='dark']){${rules}}}[data-kern-theme='light']:root{${rules}}\n`
}

/** A colour with a share (0 to 1) of black (0) or white (255) in it. */
function mix(colour: string, other: 0 | 255, share: number): string {
  const mixed = channels(colour).map((channel) => Math.round(channel * (1 - share) + other * share))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
