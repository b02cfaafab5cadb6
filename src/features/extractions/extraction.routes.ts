import type { RestRoute } from '../../platform/rest-route.js';

export const extractionRoutes: RestRoute[] = [
  {
    method: 'GET',
    path: '/documents/{id}/extractions',
    operation: 'documentExtraction',
    status: 200,
    result: 'documentExtraction',
  },
  {
    method: 'GET',
    path: '/documents/{id}/issues',
    operation: 'documentIssues',
    status: 200,
    result: 'documentIssues',
  },
];
