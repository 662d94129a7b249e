import { addNorm } from './add-norm.ts'
import { addOption } from './add-option.ts'
import { addPage } from './add-page.ts'
import { addQuestion } from './add-question.ts'
import { acceptResults } from './accept-results.ts'
import { addScenario } from './add-scenario.ts'
import { addTableRow } from './add-table-row.ts'
import { adoptCopy } from './adopt-copy.ts'
import { answerInScenarios } from './answer-in-scenarios.ts'
import { appendStep } from './append-step.ts'
import { attachTimer } from './attach-timer.ts'
import { branchTo } from './branch-to.ts'
import { changeProposedRevision } from './change-proposed-revision.ts'
import { changeQuestionKind } from './change-question-kind.ts'
import { connect } from './connect.ts'
import { copyStep } from './copy-step.ts'
import { copyTableRow } from './copy-table-row.ts'
import { correctName } from './correct-name.ts'
import { deleteOption } from './delete-option.ts'
import { deletePage } from './delete-page.ts'
import { deleteQuestion } from './delete-question.ts'
import { deleteScenario } from './delete-scenario.ts'
import { deleteStep } from './delete-step.ts'
import { deleteTableRow } from './delete-table-row.ts'
import { disconnect } from './disconnect.ts'
import { insertStep } from './insert-step.ts'
import { mendText } from './mend-text.ts'
import { mergeTableRows } from './merge-table-rows.ts'
import { moveOption } from './move-option.ts'
import { movePage } from './move-page.ts'
import { moveQuestion } from './move-question.ts'
import { moveStep } from './move-step.ts'
import { moveTableRow } from './move-table-row.ts'
import { nestStep } from './nest-step.ts'
import { proposeRevision } from './propose-revision.ts'
import { removeProposedRevision } from './remove-proposed-revision.ts'
import { renameOption } from './rename-option.ts'
import { renamePage } from './rename-page.ts'
import { renameQuestion } from './rename-question.ts'
import { renameScenario } from './rename-scenario.ts'
import { renameStep } from './rename-step.ts'
import { setCalculation } from './set-calculation.ts'
import { setFlowCondition } from './set-flow-condition.ts'
import { setFlowDefault } from './set-flow-default.ts'
import { setFlowLabel } from './set-flow-label.ts'
import { setHelp } from './set-help.ts'
import { setInterrupting } from './set-interrupting.ts'
import { setLayout } from './set-layout.ts'
import { setLetterText } from './set-letter-text.ts'
import { setPurpose } from './set-purpose.ts'
import { setQuestionNorms } from './set-question-norms.ts'
import { setRequired } from './set-required.ts'
import { setReveal } from './set-reveal.ts'
import { setStepConfig } from './set-step-config.ts'
import { setStepNorms } from './set-step-norms.ts'
import { setTableCell } from './set-table-cell.ts'
import { setTableRowNorms } from './set-table-row-norms.ts'
import { setTableRowNote } from './set-table-row-note.ts'
import { setTableRowValidity } from './set-table-row-validity.ts'

/** Every edit, in the order of menus and help. */
export const EDITS = [
  insertStep,
  appendStep,
  connect,
  branchTo,
  renameStep,
  moveStep,
  nestStep,
  copyStep,
  attachTimer,
  setStepConfig,
  setStepNorms,
  setInterrupting,
  deleteStep,
  setFlowCondition,
  setFlowDefault,
  setFlowLabel,
  disconnect,
  correctName,
  setLayout,
  addQuestion,
  renameQuestion,
  changeQuestionKind,
  moveQuestion,
  setRequired,
  setHelp,
  setPurpose,
  setQuestionNorms,
  setReveal,
  deleteQuestion,
  addOption,
  renameOption,
  moveOption,
  deleteOption,
  addPage,
  renamePage,
  movePage,
  deletePage,
  addTableRow,
  copyTableRow,
  moveTableRow,
  setTableCell,
  setTableRowNorms,
  setTableRowValidity,
  setTableRowNote,
  mergeTableRows,
  deleteTableRow,
  setCalculation,
  setLetterText,
  mendText,
  proposeRevision,
  changeProposedRevision,
  removeProposedRevision,
  addNorm,
  addScenario,
  acceptResults,
  answerInScenarios,
  renameScenario,
  deleteScenario,
  adoptCopy,
] as const
