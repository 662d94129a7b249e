declare module '@hbtgmbh/dmn-eval-js' {
  const dmnEvalJs: {
    readonly decisionTable: {
      parseDmnXml(xml: string): Promise<unknown>
      evaluateDecision(id: string, decisions: unknown, context: Record<string, unknown>): unknown
    }
  }
  export = dmnEvalJs
}
