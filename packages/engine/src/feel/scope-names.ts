import { type Token, tokenize } from './lexer.ts'
import { type NameMatch, NameTree, longer } from './name-tree.ts'
import { SyntaxFault } from './syntax-fault.ts'

/**
 * The names that an author may write although they hold spaces or signs. Names of one word need not be given.
 */
export interface NamesInScope {
  /** Variables and functions. */
  readonly names?: ReadonlySet<string> | undefined
  /** Entries of contexts, written after a point or in a filter; those of `names` when absent. */
  readonly entries?: ReadonlySet<string> | undefined
}

const EMPTY = new NameTree()
const trees = new WeakMap<ReadonlySet<string>, NameTree>()

/** Sets are read once: the same set is handed in for every expression of a model. */
function treeOf(names: ReadonlySet<string> | undefined): NameTree {
  if (names === undefined) return EMPTY
  const known = trees.get(names)
  if (known !== undefined) return known
  const tree = new NameTree()
  for (const name of names) {
    const tokens = nameTokens(name)
    if (!isPlain(tokens, name)) tree.add(tokens, name)
  }
  trees.set(names, tree)
  return tree
}

/** Names of several words that are always in scope; of a pair the first is how it is written. */
export function treeOfNames(names: Iterable<string | readonly [written: string, name: string]>): NameTree {
  const tree = new NameTree()
  for (const each of names) {
    const [written, name] = typeof each === 'string' ? [each, each] : each
    tree.add(nameTokens(written), name)
  }
  return tree
}

/** The tokens of a name; none for a text that cannot be written as one. */
export function nameTokens(name: string): readonly Token[] {
  try {
    const tokens = tokenize(name).slice(0, -1)
    return tokens.some((token) => token.type === 'string') || tokens[0]?.type === 'number' ? [] : tokens
  } catch (fault) {
    if (fault instanceof SyntaxFault) return []
    throw fault
  }
}

/** One word needs no entry in a tree. */
function isPlain(tokens: readonly Token[], name: string): boolean {
  const [only] = tokens
  return tokens.length === 1 && only?.type === 'name' && only.text === name
}

/** The names in scope while one source is parsed: those from outside and those that the expression binds itself. */
export class ScopeNames {
  private readonly variables: NameTree
  private readonly entries: NameTree
  private readonly bound = new NameTree()
  private readonly labels = new NameTree()

  constructor({ names, entries }: NamesInScope) {
    this.variables = treeOf(names)
    this.entries = entries === undefined ? this.variables : treeOf(entries)
  }

  /** The keys of the source's own contexts, which may be read anywhere after a point. */
  addLabel(tokens: readonly Token[], name: string): void {
    if (!isPlain(tokens, name)) this.labels.add(tokens, name)
  }

  bind(tokens: readonly Token[], name: string): void {
    if (!isPlain(tokens, name)) this.bound.add(tokens, name)
  }

  unbind(tokens: readonly Token[], name: string): void {
    if (!isPlain(tokens, name)) this.bound.remove(tokens)
  }

  /** A variable that begins at a place; inside a filter an entry of the element, too. */
  variable(tokens: readonly Token[], place: number, filtered: boolean): NameMatch | null {
    const variable = longer(this.bound.longest(tokens, place), this.variables.longest(tokens, place))
    return filtered ? longer(variable, this.entry(tokens, place)) : variable
  }

  /** An entry that begins at a place after a point. */
  entry(tokens: readonly Token[], place: number): NameMatch | null {
    return longer(this.labels.longest(tokens, place), this.entries.longest(tokens, place))
  }
}
