/** A set of small whole numbers, 32 to a word. */
export type Bits = Uint32Array

export function noBits(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5)
}

export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffff_ffff)
  const rest = size & 31
  if (rest !== 0) bits[bits.length - 1] = 0xffff_ffff >>> (32 - rest)
  return bits
}

export function bitsOf(size: number, members: Iterable<number>): Bits {
  const bits = noBits(size)
  for (const member of members) put(bits, member)
  return bits
}

export function put(bits: Bits, member: number): void {
  bits[member >>> 5] = (bits[member >>> 5] ?? 0) | (1 << (member & 31))
}

export function holds(bits: Bits, member: number): boolean {
  return ((bits[member >>> 5] ?? 0) & (1 << (member & 31))) !== 0
}

export function both(a: Bits, b: Bits): Bits {
  return a.map((word, index) => word & (b[index] ?? 0))
}

export function either(a: Bits, b: Bits): Bits {
  return a.map((word, index) => word | (b[index] ?? 0))
}

export function without(a: Bits, b: Bits): Bits {
  return a.map((word, index) => word & ~(b[index] ?? 0))
}

export function isEmpty(bits: Bits): boolean {
  return bits.every((word) => word === 0)
}

export function meet(a: Bits, b: Bits): boolean {
  return a.some((word, index) => (word & (b[index] ?? 0)) !== 0)
}

export function sameBits(a: Bits, b: Bits): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index])
}

/** The members in ascending order. */
export function* members(bits: Bits): Generator<number> {
  for (const [index, word] of bits.entries()) {
    for (let rest = word; rest !== 0; rest &= rest - 1) yield (index << 5) + (31 - Math.clz32(rest & -rest))
  }
}

export function countOf(bits: Bits): number {
  let count = 0
  for (const _ of members(bits)) count += 1
  return count
}
