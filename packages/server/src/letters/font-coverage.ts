/**
 * The code points a TrueType font has glyphs for, read from its `cmap` table (OpenType 1.9, formats 4 and 12).
 */
export function coveredCodePoints(font: Buffer): Set<number> {
  const covered = new Set<number>()
  const cmap = tableOffset(font, 'cmap')
  if (cmap === undefined) return covered
  const count = font.readUInt16BE(cmap + 2)
  for (let index = 0; index < count; index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4)
    const format = font.readUInt16BE(subtable)
    if (format === 4) readSegments(font, subtable, covered)
    if (format === 12) readGroups(font, subtable, covered)
  }
  return covered
}

function tableOffset(font: Buffer, tag: string): number | undefined {
  const tables = font.readUInt16BE(4)
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  return undefined
}

/** Format 4: segments of the basic plane. */
function readSegments(font: Buffer, at: number, covered: Set<number>): void {
  const size = font.readUInt16BE(at + 6)
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + size, at + 16 + size * 2, at + 16 + size * 3]
  for (let segment = 0; segment < size; segment += 2) {
    const start = font.readUInt16BE(starts + segment)
    const end = font.readUInt16BE(ends + segment)
    const offset = font.readUInt16BE(offsets + segment)
    for (let point = start; point <= end && point !== 0xffff; point += 1) {
      const glyph =
        offset === 0
          ? (point + font.readUInt16BE(deltas + segment)) & 0xffff
          : font.readUInt16BE(offsets + segment + offset + (point - start) * 2)
      if (glyph !== 0) covered.add(point)
    }
  }
}

/** Format 12: groups of all planes. */
function readGroups(font: Buffer, at: number, covered: Set<number>): void {
  const groups = font.readUInt32BE(at + 12)
  for (let group = 0; group < groups; group += 1) {
    const record = at + 16 + group * 12
    const end = font.readUInt32BE(record + 4)
    for (let point = font.readUInt32BE(record); point <= end; point += 1) covered.add(point)
  }
}
