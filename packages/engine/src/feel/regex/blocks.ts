import { BLOCKS } from './generated/unicode-blocks.ts'

/** Names that XML Schema keeps for blocks which Unicode has renamed (part 2 §G.4.2.3). */
const OLDER_NAMES: ReadonlyMap<string, string> = new Map([
  ['Greek', 'GreekandCoptic'],
  ['CombiningMarksforSymbols', 'CombiningDiacriticalMarksforSymbols'],
  ['PrivateUse', 'PrivateUseArea'],
])

let blocks: ReadonlyMap<string, readonly [number, number]> | undefined

/** First and last code point of a block of Unicode by its name without spaces; undefined for an unknown one. */
export function blockNamed(name: string): readonly [number, number] | undefined {
  blocks ??= new Map(
    BLOCKS.split(' ').map((entry) => {
      const [block = '', low = '', high = ''] = entry.split(':')
      return [block, [Number.parseInt(low, 16), Number.parseInt(high, 16)]]
    }),
  )
  return blocks.get(OLDER_NAMES.get(name) ?? name)
}
