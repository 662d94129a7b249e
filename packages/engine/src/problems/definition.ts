import type { ProblemEntry } from './list.ts'

/** 1xxx: what is wrong with a model. Placeholders name the step, field or flow in words. */
export const DEFINITION_PROBLEMS = {
  'definition-shape': {
    code: 'LZ-1001',
    status: 422,
    de: 'Das Modell hat an der Stelle „{place}“ nicht die erwartete Form: {detail}.',
    en: 'The model does not have the expected shape at “{place}”: {detail}.',
  },
  'definition-format-unknown': {
    code: 'LZ-1002',
    status: 422,
    de: 'Das Modell hat das Format {format}. Diese Fassung des Programms kennt das Format 1.',
    en: 'The model has format {format}. This version of the software knows format 1.',
  },
  'flow-dangling': {
    code: 'LZ-1101',
    status: 422,
    de: 'Der Weg „{flow}“ führt zu einem Schritt, den es nicht gibt. Verbinden Sie ihn mit einem vorhandenen Schritt.',
    en: 'The flow “{flow}” leads to a step that does not exist. Connect it to an existing step.',
  },
} as const satisfies Record<string, ProblemEntry>
