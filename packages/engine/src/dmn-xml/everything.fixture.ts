/** A DMN file of a version that holds every element that the version has, with a diagram and elements of somebody's own. */
export function everything(version: '1.2' | '1.3' | '1.4' | '1.5'): string {
  const dates = { '1.2': '20180521', '1.3': '20191111', '1.4': '20211108', '1.5': '20230324' }
  const base = `${version === '1.2' ? 'http' : 'https'}://www.omg.org/spec/DMN/${dates[version]}`
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${base}/MODEL/" xmlns:dmndi="${base}/DMNDI/"
    xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/"
    xmlns:own="urn:example:own" id="_model" name="Everything" namespace="urn:example:everything"
    expressionLanguage="${base}/FEEL/" exporter="Somebody" exporterVersion="1.0" own:mark="kept">
  <description>Everything &amp; more: &lt;ok&gt;</description>
  <extensionElements>
    <own:box kind="a"><own:inner x="1">text</own:inner><own:inner x="2"/></own:box>
  </extensionElements>
  <import name="other" namespace="urn:example:other" importType="${base}/MODEL/" locationURI="other.dmn"/>
  <itemDefinition name="tDog" id="_tDog">
    <itemComponent name="name"><typeRef>string</typeRef></itemComponent>
    <itemComponent name="age" isCollection="false">
      <typeRef>number</typeRef>
      <allowedValues id="_av"><text>[0..30]</text></allowedValues>
    </itemComponent>
  </itemDefinition>
  <itemDefinition name="tDogs" isCollection="true"><typeRef>tDog</typeRef>${
    version === '1.5' ? '<typeConstraint><text>count(?) &lt; 5</text></typeConstraint>' : ''
  }</itemDefinition>
  ${
    version === '1.2'
      ? ''
      : `<itemDefinition name="tFee"><functionItem outputTypeRef="number"><parameters name="dog" typeRef="tDog"/></functionItem></itemDefinition>`
  }
  <inputData name="dogs" id="_dogs"><variable name="dogs" typeRef="tDogs" id="_v_dogs"/></inputData>
  <decision name="fees" id="_fees">
    <question>What is due?</question>
    <allowedAnswers>an amount</allowedAnswers>
    <variable name="fees" typeRef="number"/>
    <informationRequirement id="_r1"><requiredInput href="#_dogs"/></informationRequirement>
    <informationRequirement id="_r2"><requiredDecision href="#_table"/></informationRequirement>
    <knowledgeRequirement id="_r3"><requiredKnowledge href="#_double"/></knowledgeRequirement>
    <authorityRequirement id="_r4"><requiredAuthority href="#_law"/></authorityRequirement>
    <context id="_ctx">
      <contextEntry><variable name="first"/><literalExpression><text>dogs[1].age</text></literalExpression></contextEntry>
      <contextEntry><variable name="listed"/><list><literalExpression><text>1</text></literalExpression><literalExpression><text>2</text></literalExpression></list></contextEntry>
      <contextEntry><variable name="rel"/><relation><column name="a"/><column name="b"/><row><literalExpression><text>1</text></literalExpression><literalExpression><text>2</text></literalExpression></row></relation></contextEntry>
      <contextEntry><variable name="twice"/><invocation><literalExpression><text>double</text></literalExpression><binding><parameter name="n"/><literalExpression><text>21</text></literalExpression></binding></invocation></contextEntry>
      <contextEntry><variable name="f"/><functionDefinition kind="FEEL"><formalParameter name="x" typeRef="number"/><literalExpression><text>x + 1</text></literalExpression></functionDefinition></contextEntry>
      ${version === '1.4' || version === '1.5' ? BOXED : ''}
      <contextEntry><literalExpression><text>f(twice) + rel[1].a + count(listed)</text></literalExpression></contextEntry>
    </context>
  </decision>
  <decision name="table" id="_table">
    <variable name="table" typeRef="string"/>
    <decisionTable hitPolicy="UNIQUE" outputLabel="size" id="_dt" preferredOrientation="Rule-as-Row">
      <input id="_i1" label="Age"><inputExpression typeRef="number"><text>3</text></inputExpression><inputValues><text>[0..30]</text></inputValues></input>
      <output id="_o1" name="size"><outputValues><text>"small","large"</text></outputValues><defaultOutputEntry><text>"none"</text></defaultOutputEntry></output>
      <annotation name="Norm"/>
      <rule id="_row1"><inputEntry><text>&lt; 5</text></inputEntry><outputEntry><text>"small"</text></outputEntry><annotationEntry><text>§ 1</text></annotationEntry></rule>
      <rule id="_row2"><inputEntry><text>-</text></inputEntry><outputEntry><text>"large"</text></outputEntry><annotationEntry><text/></annotationEntry></rule>
    </decisionTable>
  </decision>
  <businessKnowledgeModel name="double" id="_double">
    <variable name="double"/>
    <encapsulatedLogic><formalParameter name="n" typeRef="number"/><literalExpression><text>n * 2</text></literalExpression></encapsulatedLogic>
  </businessKnowledgeModel>
  <decisionService name="service" id="_service">
    <variable name="service"/>
    <outputDecision href="#_fees"/>
    <encapsulatedDecision href="#_table"/>
    <inputData href="#_dogs"/>
  </decisionService>
  <knowledgeSource name="law" id="_law" locationURI="urn:law"><type>statute</type></knowledgeSource>
  <textAnnotation id="_note"><text>a note</text></textAnnotation>
  <association id="_assoc"><sourceRef href="#_note"/><targetRef href="#_fees"/></association>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="_d1" name="Page 1">
      <dmndi:Size width="300.0" height="200.50"/>
      <dmndi:DMNShape id="_s1" dmnElementRef="_fees" isCollapsed="false">
        <dmndi:DMNStyle fontSize="10.0"><dmndi:FillColor red="1" green="2" blue="3"/></dmndi:DMNStyle>
        <dc:Bounds x="1.50" y="2" width="100" height="50.0"/>
        <dmndi:DMNLabel><dmndi:Text>fees</dmndi:Text></dmndi:DMNLabel>
      </dmndi:DMNShape>
      <dmndi:DMNShape id="_s2" dmnElementRef="other:_elsewhere"><dc:Bounds x="1" y="2" width="100" height="50"/></dmndi:DMNShape>
      <dmndi:DMNEdge id="_e1" dmnElementRef="_r1" sourceElement="_s2" targetElement="_s1"><di:waypoint x="1" y="2"/><di:waypoint x="3.250" y="4"/></dmndi:DMNEdge>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
`
}

const BOXED = `
      <contextEntry><variable name="c"/><conditional id="_cond"><if><literalExpression><text>true</text></literalExpression></if><then><literalExpression><text>1</text></literalExpression></then><else><literalExpression><text>2</text></literalExpression></else></conditional></contextEntry>
      <contextEntry><variable name="each"/><for iteratorVariable="i"><in typeRef="tDogs"><literalExpression><text>[1,2]</text></literalExpression></in><return><literalExpression><text>i * 2</text></literalExpression></return></for></contextEntry>
      <contextEntry><variable name="any"/><some iteratorVariable="i"><in><literalExpression><text>each</text></literalExpression></in><satisfies><literalExpression><text>i = 4</text></literalExpression></satisfies></some></contextEntry>
      <contextEntry><variable name="all"/><every iteratorVariable="i"><in><literalExpression><text>each</text></literalExpression></in><satisfies><literalExpression><text>i &gt; 1</text></literalExpression></satisfies></every></contextEntry>
      <contextEntry><variable name="old"/><filter><in><literalExpression><text>dogs</text></literalExpression></in><match><literalExpression><text>age &gt; 2</text></literalExpression></match></filter></contextEntry>`
