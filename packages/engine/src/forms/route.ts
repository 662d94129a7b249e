import type { ProcessDefinition } from '../definition/process-definition.ts'
import { fine, type Result } from '../problems/problem.ts'
import { assess, type Assessment } from './assess.ts'
import { type Draft, formOf } from './draft.ts'
import type { FormContext } from './form-context.ts'

/**
 * The page instances that are asked for with the answers so far, in order: pages whose condition holds,
 * one set per item of a list, and the question for another item after a loop. Problem: form-not-found.
 */
export function route(
  definition: ProcessDefinition,
  formKey: string,
  draft: Draft,
  context: FormContext,
): Result<readonly string[]> {
  const form = formOf(definition, formKey)
  return form.ok ? fine(instancesOf(assess(definition, form.value, draft, context))) : form
}

export function instancesOf(assessment: Assessment): string[] {
  return assessment.pages.map((page) => page.instance)
}

/**
 * The first page instance that was not handed in yet; null when the answers can be checked.
 * Problem: form-not-found.
 */
export function nextInstance(
  definition: ProcessDefinition,
  formKey: string,
  draft: Draft,
  context: FormContext,
): Result<string | null> {
  const instances = route(definition, formKey, draft, context)
  return instances.ok ? fine(firstOpen(instances.value, draft)) : instances
}

export function firstOpen(instances: readonly string[], draft: Draft): string | null {
  return instances.find((instance) => !draft.done.includes(instance)) ?? null
}
