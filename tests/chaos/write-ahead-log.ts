const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24

/**
 * Where the last commit ends that lies wholly before `offset`, read from the frames themselves
 * (https://sqlite.org/fileformat2.html#walformat: page size at 8 of the header, size of the database after commit at 4 of
 * a frame's header, 0 in frames that commit nothing).
 */
export function lastCommitBefore(log: Buffer, offset: number): number {
  const frame = FRAME_HEADER_BYTES + log.readUInt32BE(8)
  let end = HEADER_BYTES
  for (let at = HEADER_BYTES; at + frame <= Math.min(offset, log.length); at += frame) {
    const salted = log.compare(log, 16, 24, at + 8, at + 16) === 0
    if (!salted) break
    if (log.readUInt32BE(at + 4) !== 0) end = at + frame
  }
  return end
}
