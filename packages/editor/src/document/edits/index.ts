import { appendStep } from './append-step.ts'
import { connect } from './connect.ts'
import { deleteStep } from './delete-step.ts'
import { insertStep } from './insert-step.ts'
import { renameStep } from './rename-step.ts'

/** Every edit, in the order of menus and help. */
export const EDITS = [insertStep, appendStep, connect, renameStep, deleteStep] as const
