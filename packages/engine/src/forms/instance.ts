/**
 * The address of a page as one person meets it: the page's key, with the item on a repeated page
 * (`p_dog@i1`); the question after a loop is `another@dogs`.
 */
export function pageInstance(page: string, item?: string): string {
  return item === undefined ? page : `${page}@${item}`
}

export function anotherInstance(list: string): string {
  return `another@${list}`
}
