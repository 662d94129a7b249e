const NAMESPACES = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0"',
  'xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0"',
  'xmlns:amt="urn:example:amt"',
  'xmlns:tns="urn:example:permit"',
].join(' ')

/** A permit, drawn and described with all that BPMN 2.0 has for it. */
export const EVERYTHING = `<?xml version="1.0" encoding="UTF-8"?>
<definitions ${NAMESPACES} id="Permit" name="Genehmigung für Märkte" targetNamespace="urn:example:permit"
    exporter="Amtsmodellierer" exporterVersion="3.1" xsi:schemaLocation="urn:example:permit permit.xsd" amt:state="Entwurf">
  <import namespace="urn:example:types" location="types.xsd" importType="http://www.w3.org/2001/XMLSchema"/>
  <extension definition="amt:norms"><documentation>Normen</documentation></extension>
  <!-- What is only a remark goes. -->
  <itemDefinition id="Item_Application" structureRef="tns:application" isCollection="false" itemKind="Information"/>
  <message id="Message_Application" name="Antrag" itemRef="Item_Application"/>
  <message id="Message_Notice" name="Bescheid"/>
  <signal id="Signal_Storm" name="Sturm"/>
  <error id="Error_Incomplete" name="Unvollständig" errorCode="E-1"/>
  <escalation id="Escalation_Late" name="Verspätet" escalationCode="V-1"/>
  <interface id="Interface_Register" name="Register" implementationRef="amt:register">
    <operation id="Operation_Query" name="Abfragen"><inMessageRef>Message_Application</inMessageRef><errorRef>Error_Incomplete</errorRef></operation>
  </interface>
  <dataStore id="Store_Files" name="Akten" isUnlimited="false" capacity="100"/>
  <category id="Category_Law"><categoryValue id="Value_GewO" value="GewO"/></category>
  <resource id="Resource_Clerk" name="Sachbearbeitung"><resourceParameter id="Parameter_Unit" name="Referat" isRequired="true"/></resource>
  <endPoint id="EndPoint_Portal"/>
  <partnerRole id="Role_Applicant" name="Antragsteller"><participantRef>Pool_Applicant</participantRef></partnerRole>
  <correlationProperty id="Property_File" name="Aktenzeichen"><correlationPropertyRetrievalExpression messageRef="Message_Application"><messagePath>fileNumber</messagePath></correlationPropertyRetrievalExpression></correlationProperty>
  <globalScriptTask id="Global_Script" name="Nummer bilden" scriptLanguage="urn:feel"><script>number &lt; 10</script></globalScriptTask>
  <timerEventDefinition id="Timer_Month"><timeDuration xsi:type="tFormalExpression">P1M</timeDuration></timerEventDefinition>
  <process id="Process" name="Marktfestsetzung" isExecutable="true" processType="Private">
    <documentation id="Doc" textFormat="text/html"><p xmlns="http://www.w3.org/1999/xhtml">Nach <b>§ 69</b> <i>GewO</i>.</p><div xmlns="http://www.w3.org/1999/xhtml"><b>Amt</b> <i>3</i><ul><li/><li/></ul></div></documentation>
    <documentation><![CDATA[<b>Wer</b> & was]]></documentation>
    <extensionElements>
      <amt:norms amt:version="2024"><amt:norm law="GewO">§ 69</amt:norm> und <amt:norm law="GewO">§ 69a</amt:norm></amt:norms>
      <amt:blank> </amt:blank>
      <amt:form xml:space="preserve"> <amt:line/>  <amt:line/> </amt:form>
    </extensionElements>
    <ioSpecification id="Io"><dataInput id="Input" name="Antrag" itemSubjectRef="Item_Application"/><dataOutput id="Output"/><inputSet id="Inputs"><dataInputRefs>Input</dataInputRefs></inputSet><outputSet id="Outputs"><dataOutputRefs>Output</dataOutputRefs></outputSet></ioSpecification>
    <property id="Property_Area" name="Fläche"/>
    <laneSet id="Lanes" name="Stellen">
      <lane id="Lane_Office" name="Ordnungsamt">
        <flowNodeRef>Start</flowNodeRef>
        <flowNodeRef>Check</flowNodeRef>
        <childLaneSet id="Inner"><lane id="Lane_Desk" name="Referat 3"><flowNodeRef>Check</flowNodeRef></lane></childLaneSet>
      </lane>
    </laneSet>
    <startEvent id="Start" name="Antrag da"><outgoing>Flow_1</outgoing><messageEventDefinition messageRef="tns:Message_Application"/></startEvent>
    <userTask id="Check" name="Antrag&#10;prüfen" implementation="##unspecified" default="Flow_3">
      <incoming>Flow_1</incoming>
      <outgoing> Flow_2 </outgoing>
      <outgoing>Flow_3</outgoing>
      <ioSpecification><dataInput id="Check_In"/><inputSet><dataInputRefs>Check_In</dataInputRefs></inputSet><outputSet/></ioSpecification>
      <dataInputAssociation id="Association_In"><sourceRef>Reference</sourceRef><targetRef>Check_In</targetRef><assignment><from>a</from><to>b</to></assignment></dataInputAssociation>
      <potentialOwner id="Owner"><resourceRef>Resource_Clerk</resourceRef><resourceParameterBinding parameterRef="Parameter_Unit"><formalExpression>"Referat 3"</formalExpression></resourceParameterBinding></potentialOwner>
      <multiInstanceLoopCharacteristics isSequential="true" behavior="One" noneBehaviorEventRef="Timer_Month"><loopCardinality xsi:type="tFormalExpression">3</loopCardinality><completionCondition>fertig</completionCondition></multiInstanceLoopCharacteristics>
    </userTask>
    <boundaryEvent id="Late" attachedToRef="Check" cancelActivity="false"><eventDefinitionRef>Timer_Month</eventDefinitionRef></boundaryEvent>
    <sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Check"/>
    <sequenceFlow id="Flow_2" sourceRef="Check" targetRef="End" name="erfüllt"><conditionExpression xsi:type="tFormalExpression" language="https://www.omg.org/spec/DMN/20230324/FEEL/">fläche &lt; 100 and a &gt; b</conditionExpression></sequenceFlow>
    <sequenceFlow id="Flow_3" sourceRef="Check" targetRef="Ask"/>
    <adHocSubProcess id="Ask" name="Beteiligen" ordering="Parallel">
      <standardLoopCharacteristics testBefore="true" loopMaximum="5"><loopCondition>offen</loopCondition></standardLoopCharacteristics>
      <scriptTask id="Script" scriptFormat="text/plain"><script>a  b
 c</script></scriptTask>
      <completionCondition>alle da</completionCondition>
    </adHocSubProcess>
    <dataObject id="Data" isCollection="true"><dataState id="State" name="geprüft"/></dataObject>
    <dataObjectReference id="Reference" name="Plan" dataObjectRef="Data"/>
    <dataStoreReference id="StoreReference" dataStoreRef="Store_Files"/>
    <endEvent id="End"><signalEventDefinition signalRef="Signal_Storm"/><terminateEventDefinition/></endEvent>
    <textAnnotation id="Note" textFormat="text/plain"><text>  Frist: 3 Monate  </text></textAnnotation>
    <association id="Association" sourceRef="Note" targetRef="Check" associationDirection="One"/>
    <group id="Group" categoryValueRef="Value_GewO"/>
  </process>
  <collaboration id="Collaboration" isClosed="true">
    <participant id="Pool" name="Behörde" processRef="Process"><interfaceRef>Interface_Register</interfaceRef><endPointRef>EndPoint_Portal</endPointRef><participantMultiplicity minimum="1" maximum="2"/></participant>
    <participant id="Pool_Applicant" name="Antragsteller"/>
    <messageFlow id="MessageFlow" sourceRef="Pool_Applicant" targetRef="Start" messageRef="Message_Application"/>
    <subConversation id="Talk" name="Rückfragen"><participantRef>Pool</participantRef><messageFlowRef>MessageFlow</messageFlowRef><conversation id="Inner_Talk"/></subConversation>
    <conversationLink id="Link" sourceRef="Pool" targetRef="Talk"/>
  </collaboration>
  <choreography id="Choreography"><participant id="A"/><participant id="B"/><messageFlow id="AB" sourceRef="A" targetRef="B"/>
    <choreographyTask id="Exchange" initiatingParticipantRef="A" loopType="Standard"><participantRef>A</participantRef><participantRef>B</participantRef><messageFlowRef>AB</messageFlowRef></choreographyTask>
  </choreography>
  <bpmndi:BPMNDiagram id="Diagram" name="Übersicht" resolution="96.00000267028808">
    <bpmndi:BPMNPlane id="Plane" bpmnElement="Collaboration">
      <bpmndi:BPMNShape id="Pool_di" bpmnElement="Pool" isHorizontal="true"><dc:Bounds x="0" y="-10.50" width="800" height="250.0"/></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Check_di" bpmnElement="Check" isExpanded="false" bioc:stroke="#831311" color:border-color="#831311" color:background-color="#ffcdd2">
        <dc:Bounds x="100" y="50" width="100" height="80"/>
        <bpmndi:BPMNLabel labelStyle="Style"><dc:Bounds x="110" y="60" width="80" height="14"/></bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="Flow_1_di" bpmnElement="Flow_1" messageVisibleKind="initiating"><di:waypoint x="36" y="90"/><di:waypoint x="100" y="9e1"/></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
    <bpmndi:BPMNLabelStyle id="Style"><dc:Font name="Fira Sans" size="11" isBold="false"/></bpmndi:BPMNLabelStyle>
  </bpmndi:BPMNDiagram>
  <bpmndi:BPMNDiagram id="Diagram_2"><bpmndi:BPMNPlane bpmnElement="Choreography"/></bpmndi:BPMNDiagram>
  <relationship type="siehe auch" direction="Forward"><source>tns:Process</source><target>tns:Other</target></relationship>
</definitions>
`
