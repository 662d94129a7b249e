import type { BpmnRule } from './rule.ts'

/** RFC 2045 §5.1: type, subtype, and parameters. */
const MIME = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(\s*;.*)?$/

/** The format of a documentation or text annotation is a MIME type. BPMN 2.0.2 §8.3.2, §8.4.1. */
export const textFormatIsMime: BpmnRule = {
  name: 'bpmn-text-format-is-mime',
  section: '§8.3.2, §8.4.1',
  meaning: 'The format of a documentation or text annotation is a MIME type.',
  extended: ['EXT.004', 'EXT.010'],
  run(model) {
    return [...model.of('Documentation'), ...model.of('TextAnnotation')].flatMap((element) => {
      const format = element.attribute('textFormat')
      return format === undefined || MIME.test(format) ? [] : [{ element, values: { format } }]
    })
  },
}
