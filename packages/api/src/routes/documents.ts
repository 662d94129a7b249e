import { Type } from 'typebox'
import { closed } from '../closed.ts'
import { route } from '../route.ts'

export const DOCUMENT_ROUTES = [
  route({
    name: 'document',
    method: 'GET',
    path: '/api/cases/{caseId}/documents/{document}',
    tag: 'documents',
    auth: 'staff',
    roles: ['caseWorker', 'postRoom'],
    action: 'see-document',
    params: Type.Object(
      { caseId: Type.String({ minLength: 1, maxLength: 64 }), document: Type.String({ minLength: 1, maxLength: 64 }) },
      closed,
    ),
    status: 200,
    file: 'application/pdf',
    problems: ['case-unknown', 'document-unknown'],
    summary: { de: 'Ein Schriftstück der Akte', en: 'A document of the file' },
  }),
] as const
