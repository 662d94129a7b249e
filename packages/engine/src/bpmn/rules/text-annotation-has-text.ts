import { type BpmnRule, breaking } from './rule.ts'

/** A text annotation has a text. BPMN 2.0.2 §8.4.1, table of TextAnnotation. */
export const textAnnotationHasText: BpmnRule = {
  name: 'bpmn-text-annotation-has-text',
  section: '§8.4.1, table of TextAnnotation',
  meaning: 'A text annotation has a text.',
  run(model) {
    return breaking(model.of('TextAnnotation'), (annotation) => annotation.parts('text').length === 0)
  },
}
