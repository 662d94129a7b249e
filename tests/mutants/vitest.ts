/** The judging command of tests that stand beside what they test; their paths come after it. */
export const VITEST = ['node_modules/.bin/vitest', 'run', '--project', 'house', '--reporter', 'dot', '--bail', '1'] as const
