import type { RestRoute } from '../../platform/rest-route.js';

const item = '/review/{id}';

export const reviewRoutes: RestRoute[] = [
  {
    method: 'GET',
    path: '/review',
    operation: 'reviewQueue',
    query: {
      offset: 'offset',
      limit: 'limit',
      status: 'status',
      documentType: 'documentType',
      sortBy: 'sortBy',
    },
    status: 200,
    result: 'reviewQueue',
  },
  { method: 'GET', path: item, operation: 'reviewDocument', status: 200, result: 'reviewDocument' },
  {
    method: 'POST',
    path: `${item}/corrections`,
    operation: 'correctDocument',
    body: 'json',
    status: 200,
    result: 'correctDocument',
  },
  {
    method: 'POST',
    path: `${item}/approve`,
    operation: 'approveDocument',
    status: 200,
    result: 'approveDocument',
  },
  { method: 'POST', path: `${item}/skip`, operation: 'skipDocument', status: 200, result: 'skipDocument' },
];
