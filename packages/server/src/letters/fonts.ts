import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Fira Sans sets the words; Noto Sans has the DIN 91379 sequences that Fira lacks. Regular and semibold. */
const FILES = [
  '@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf',
  '@expo-google-fonts/fira-sans/600SemiBold/FiraSans_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
] as const

/** The fonts of all letters, read from the packages that ship them (OFL-1.1). */
export function letterFonts(): Buffer[] {
  return FILES.map((file) => readFileSync(require.resolve(file)))
}
