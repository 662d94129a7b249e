import { activityQuantities } from './activity-quantities.ts'
import { adHocContents } from './ad-hoc-contents.ts'
import { adHocHasActivity } from './ad-hoc-has-activity.ts'
import { attributesKnown } from './attributes-known.ts'
import { bindingFitsOperation } from './binding-fits-operation.ts'
import { boundaryBesideActivity } from './boundary-beside-activity.ts'
import { boundaryHasOutgoing } from './boundary-has-outgoing.ts'
import { boundaryTriggers } from './boundary-triggers.ts'
import { boundaryWithoutIncoming } from './boundary-without-incoming.ts'
import { callFitsCalled } from './call-fits-called.ts'
import { calledProcessStartsPlainly } from './called-process-starts-plainly.ts'
import { cancelBoundaryOnTransaction } from './cancel-boundary-on-transaction.ts'
import { cancelEndInTransaction } from './cancel-end-in-transaction.ts'
import { catchTriggers } from './catch-triggers.ts'
import { choreographyContents } from './choreography-contents.ts'
import { choreographyNotReferring } from './choreography-not-referring.ts'
import { closedLikeChoreography } from './closed-like-choreography.ts'
import { collectionLikeItem } from './collection-like-item.ts'
import { compensationActivityMarked } from './compensation-activity-marked.ts'
import { compensationActivityUnconnected } from './compensation-activity-unconnected.ts'
import { compensationBoundaryAssociated } from './compensation-boundary-associated.ts'
import { compensationBoundaryWithoutOutgoing } from './compensation-boundary-without-outgoing.ts'
import { conditionFormal } from './condition-formal.ts'
import { conditionalFlowHasSibling } from './conditional-flow-has-sibling.ts'
import { convergingGateway } from './converging-gateway.ts'
import { dataAssociationOneSource } from './data-association-one-source.ts'
import { dataAssociationTypes } from './data-association-types.ts'
import { dataInputInSet } from './data-input-in-set.ts'
import { dataOutputInSet } from './data-output-in-set.ts'
import { dataReferenceName } from './data-reference-name.ts'
import { dataSetsPaired } from './data-sets-paired.ts'
import { defaultFlowLeaves } from './default-flow-leaves.ts'
import { divergingGateway } from './diverging-gateway.ts'
import { endHasIncoming } from './end-has-incoming.ts'
import { endNeedsStart } from './end-needs-start.ts'
import { endReceivesNothing } from './end-receives-nothing.ts'
import { endSendsByMessage } from './end-sends-by-message.ts'
import { endTriggers } from './end-triggers.ts'
import { endWithoutOutgoing } from './end-without-outgoing.ts'
import { errorCode } from './error-code.ts'
import { escalationCode } from './escalation-code.ts'
import { eventDataCount } from './event-data-count.ts'
import { eventDataTypes } from './event-data-types.ts'
import { eventFlowsUnconditional } from './event-flows-unconditional.ts'
import { eventGatewayBranches } from './event-gateway-branches.ts'
import { eventGatewayOneKindOfMessage } from './event-gateway-one-kind-of-message.ts'
import { eventGatewayTargets } from './event-gateway-targets.ts'
import { eventGatewayTargetsItsOwn } from './event-gateway-targets-its-own.ts'
import { eventGatewayTasksBare } from './event-gateway-tasks-bare.ts'
import { eventGatewayUnconditional } from './event-gateway-unconditional.ts'
import { eventSubProcessOneStart } from './event-sub-process-one-start.ts'
import { eventSubProcessTriggers } from './event-sub-process-triggers.ts'
import { eventSubProcessUnconnected } from './event-sub-process-unconnected.ts'
import { exposedServiceBound } from './exposed-service-bound.ts'
import { expressionsFormal } from './expressions-formal.ts'
import { flowEndsAreSteps } from './flow-ends-are-steps.ts'
import { flowEndsListed } from './flow-ends-listed.ts'
import { flowImmediate } from './flow-immediate.ts'
import { flowWithinContainer } from './flow-within-container.ts'
import { foreignContentInExtensions } from './foreign-content-in-extensions.ts'
import { formalExpressionHasBody } from './formal-expression-has-body.ts'
import { gatewaySplitsOrMerges } from './gateway-splits-or-merges.ts'
import { globalConversationContents } from './global-conversation-contents.ts'
import { idsWellFormed } from './ids-well-formed.ts'
import { importsFound } from './imports-found.ts'
import { instantiatingGatewayFirst } from './instantiating-gateway-first.ts'
import { instantiatingTaskFirst } from './instantiating-task-first.ts'
import { intermediateHasIncoming } from './intermediate-has-incoming.ts'
import { intermediateHasOutgoing } from './intermediate-has-outgoing.ts'
import { intermediateMessageDirection } from './intermediate-message-direction.ts'
import { intermediateMessageTrigger } from './intermediate-message-trigger.ts'
import { laneNodesOwnProcess } from './lane-nodes-own-process.ts'
import { linkOnOneLevel } from './link-on-one-level.ts'
import { linkOneSided } from './link-one-sided.ts'
import { linkPaired } from './link-paired.ts'
import { loopConditionGiven } from './loop-condition-given.ts'
import { messageFlowBetweenPools } from './message-flow-between-pools.ts'
import { messageFlowEnds } from './message-flow-ends.ts'
import { messageOperationReferenced } from './message-operation-referenced.ts'
import { messageReferenced } from './message-referenced.ts'
import { mixedGateway } from './mixed-gateway.ts'
import { multiInstanceCount } from './multi-instance-count.ts'
import { multiInstanceDataOfTask } from './multi-instance-data-of-task.ts'
import { multiInstanceItemTypes } from './multi-instance-item-types.ts'
import { noChoreographyInProcess } from './no-choreography-in-process.ts'
import { optionalDataInSet } from './optional-data-in-set.ts'
import { parallelEventGatewayStarts } from './parallel-event-gateway-starts.ts'
import { parallelFlowsUnconditional } from './parallel-flows-unconditional.ts'
import { participantMultiplicity } from './participant-multiplicity.ts'
import { partsAtMost } from './parts-at-most.ts'
import { processStartTriggers } from './process-start-triggers.ts'
import { publicNotExecutable } from './public-not-executable.ts'
import { receiveTaskOneOutput } from './receive-task-one-output.ts'
import { receiveTaskOutput } from './receive-task-output.ts'
import { referencesFit } from './references-fit.ts'
import { requiredAttributes } from './required-attributes.ts'
import { requiredParts } from './required-parts.ts'
import { scriptFormat } from './script-format.ts'
import { sendTaskInput } from './send-task-input.ts'
import { sendTaskOneInput } from './send-task-one-input.ts'
import { serviceTaskInput } from './service-task-input.ts'
import { serviceTaskOneInputSet } from './service-task-one-input-set.ts'
import { serviceTaskOneOutputSet } from './service-task-one-output-set.ts'
import { serviceTaskOutput } from './service-task-output.ts'
import { startHasOutgoing } from './start-has-outgoing.ts'
import { startNeedsEnd } from './start-needs-end.ts'
import { startReceivesByMessage } from './start-receives-by-message.ts'
import { startSendsNothing } from './start-sends-nothing.ts'
import { startWithoutIncoming } from './start-without-incoming.ts'
import { stepHasIncoming } from './step-has-incoming.ts'
import { stepHasOutgoing } from './step-has-outgoing.ts'
import { subProcessStartsPlainly } from './sub-process-starts-plainly.ts'
import { subProcessWithoutIo } from './sub-process-without-io.ts'
import { textAnnotationHasText } from './text-annotation-has-text.ts'
import { textFormatIsMime } from './text-format-is-mime.ts'
import { throwDefinitionNotShared } from './throw-definition-not-shared.ts'
import { throwTriggers } from './throw-triggers.ts'
import { timerOneKind } from './timer-one-kind.ts'
import type { BpmnRule } from './rule.ts'

/** Every rule, in the order in which findings are listed: the model, flows and gateways, events, activities, data. */
export const BPMN_RULES: readonly BpmnRule[] = [
  requiredAttributes,
  requiredParts,
  partsAtMost,
  idsWellFormed,
  referencesFit,
  importsFound,
  textAnnotationHasText,
  participantMultiplicity,
  choreographyNotReferring,
  closedLikeChoreography,
  globalConversationContents,
  publicNotExecutable,
  noChoreographyInProcess,
  choreographyContents,
  laneNodesOwnProcess,
  textFormatIsMime,
  attributesKnown,
  foreignContentInExtensions,
  flowEndsAreSteps,
  flowEndsListed,
  flowWithinContainer,
  flowImmediate,
  conditionalFlowHasSibling,
  eventFlowsUnconditional,
  defaultFlowLeaves,
  messageFlowEnds,
  messageFlowBetweenPools,
  startSendsNothing,
  startReceivesByMessage,
  endReceivesNothing,
  endSendsByMessage,
  intermediateMessageDirection,
  intermediateMessageTrigger,
  gatewaySplitsOrMerges,
  convergingGateway,
  divergingGateway,
  mixedGateway,
  eventGatewayBranches,
  eventGatewayUnconditional,
  eventGatewayTargets,
  eventGatewayOneKindOfMessage,
  eventGatewayTasksBare,
  eventGatewayTargetsItsOwn,
  instantiatingGatewayFirst,
  parallelEventGatewayStarts,
  parallelFlowsUnconditional,
  startWithoutIncoming,
  startHasOutgoing,
  endNeedsStart,
  startNeedsEnd,
  processStartTriggers,
  calledProcessStartsPlainly,
  subProcessStartsPlainly,
  endWithoutOutgoing,
  endHasIncoming,
  endTriggers,
  cancelEndInTransaction,
  boundaryTriggers,
  boundaryBesideActivity,
  cancelBoundaryOnTransaction,
  boundaryWithoutIncoming,
  boundaryHasOutgoing,
  compensationBoundaryWithoutOutgoing,
  intermediateHasIncoming,
  intermediateHasOutgoing,
  linkOneSided,
  linkPaired,
  linkOnOneLevel,
  catchTriggers,
  throwTriggers,
  throwDefinitionNotShared,
  messageReferenced,
  messageOperationReferenced,
  conditionFormal,
  timerOneKind,
  escalationCode,
  errorCode,
  stepHasIncoming,
  stepHasOutgoing,
  activityQuantities,
  serviceTaskOneInputSet,
  serviceTaskOneOutputSet,
  serviceTaskInput,
  serviceTaskOutput,
  sendTaskOneInput,
  sendTaskInput,
  instantiatingTaskFirst,
  receiveTaskOneOutput,
  receiveTaskOutput,
  scriptFormat,
  eventSubProcessUnconnected,
  eventSubProcessOneStart,
  eventSubProcessTriggers,
  adHocHasActivity,
  adHocContents,
  callFitsCalled,
  exposedServiceBound,
  bindingFitsOperation,
  loopConditionGiven,
  multiInstanceCount,
  multiInstanceDataOfTask,
  multiInstanceItemTypes,
  compensationBoundaryAssociated,
  compensationActivityMarked,
  compensationActivityUnconnected,
  expressionsFormal,
  formalExpressionHasBody,
  collectionLikeItem,
  dataReferenceName,
  subProcessWithoutIo,
  dataInputInSet,
  dataOutputInSet,
  optionalDataInSet,
  dataSetsPaired,
  dataAssociationTypes,
  dataAssociationOneSource,
  eventDataCount,
  eventDataTypes,
]
