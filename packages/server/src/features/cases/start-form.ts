import { type Form, problem, type ProcessDefinition, refuse, fine, type Result } from '@laufzettel/engine'

/** The form that begins a case: the one of the step that receives it. Problem: `process-unknown`. */
export function startForm(definition: ProcessDefinition): Result<Form> {
  const step = definition.steps.find(({ block }) => block === 'form-start')
  const form = definition.forms.find(({ key }) => key === step?.config.form)
  return form === undefined ? refuse(problem('process-unknown')) : fine(form)
}
