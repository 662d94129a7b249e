import { useEffect, useMemo, useState } from 'react'

/** Milliseconds without a change after which the page is put into reading order. */
const PAUSE = 250

/**
 * The order in which steps stand in the page. Who lets a screen reader go through the page meets them in reading
 * order; but to take an element out and put it elsewhere has it styled and laid out anew, which nobody sees. So
 * steps that change places stay where they are in the page until nothing has changed for a moment. Null: they stand
 * in reading order.
 */
export function useReadingOrder(order: readonly string[]): readonly string[] | null {
  const [shown, setShown] = useState(order)
  const settled = useMemo(() => shown === order || (shown.length === order.length && shown.every((key, index) => key === order[index])), [shown, order])
  useEffect(() => {
    if (settled) return
    const timer = setTimeout(() => setShown(order), PAUSE)
    return () => clearTimeout(timer)
  }, [settled, order])
  return settled ? null : shown
}

/** What stands in the order keeps its place in it; the rest follows. */
export function inOrder<T extends { readonly id: string }>(list: readonly T[], order: readonly string[]): T[] {
  const places = new Map(order.map((key, index) => [key, index]))
  const place = ({ id }: T) => places.get(id) ?? order.length
  return list.toSorted((one, other) => place(one) - place(other))
}
