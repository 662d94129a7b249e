import { PATTERNS } from '../tests/patterns/index.ts'

const SUPPORT = { full: 'yes', part: 'in parts', none: 'no' } as const

/** docs/workflow-patterns.md: the 43 control-flow patterns with how they are modelled, each tested by its number. */
export function patternsPage(): string {
  const rows = PATTERNS.map(({ number, name, support, how }) => `| ${number} | ${name} | ${SUPPORT[support]} | ${how} |`)
  const count = (support: keyof typeof SUPPORT) => PATTERNS.filter((pattern) => pattern.support === support).length
  return [
    '# Workflow control-flow patterns',
    '',
    'The 43 control-flow patterns of Russell, ter Hofstede, van der Aalst and Mulyar (Workflow Control-Flow Patterns: A Revised View, BPM-06-22), and how each is modelled. Every pattern that is supported is played by a test under its number: `tests/patterns/`.',
    '',
    `${count('full')} are supported, ${count('part')} in parts, ${count('none')} not.`,
    '',
    '| | pattern | supported | how |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
