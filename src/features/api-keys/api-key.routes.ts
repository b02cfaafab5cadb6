import type { RestRoute } from '../../platform/rest-route.js';

const collection = '/api-keys';
const item = '/api-keys/{id}';
const location = '/api/v1/api-keys/{id}';
const paging = { offset: 'offset', limit: 'limit' };

export const apiKeyRoutes: RestRoute[] = [
  { method: 'GET', path: collection, operation: 'apiKeys', query: paging, status: 200, result: 'apiKeys' },
  {
    method: 'POST',
    path: collection,
    operation: 'createApiKey',
    body: 'json',
    status: 201,
    result: 'createApiKey',
    location,
  },
  { method: 'GET', path: item, operation: 'apiKey', status: 200, result: 'apiKey' },
  {
    method: 'PATCH',
    path: item,
    operation: 'updateApiKey',
    body: 'json',
    status: 200,
    result: 'updateApiKey',
  },
  {
    method: 'POST',
    path: `${item}/rotate`,
    operation: 'rotateApiKey',
    body: 'json',
    status: 201,
    result: 'rotateApiKey',
    location,
  },
  { method: 'DELETE', path: item, operation: 'revokeApiKey', status: 204 },
];
