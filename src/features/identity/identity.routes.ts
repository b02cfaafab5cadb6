import type { RestRoute } from '../../platform/rest-route.js';

const paging = { offset: 'offset', limit: 'limit' };

export const identityRoutes: RestRoute[] = [
  { method: 'POST', path: '/auth/login', operation: 'login', body: 'json', status: 200, result: 'login' },
  {
    method: 'POST',
    path: '/auth/refresh',
    operation: 'refresh',
    body: 'json',
    status: 200,
    result: 'refresh',
  },
  { method: 'POST', path: '/auth/logout', operation: 'logout', body: 'json', status: 204 },
  { method: 'POST', path: '/auth/register', operation: 'register', body: 'json', status: 201 },
  { method: 'POST', path: '/auth/password', operation: 'changePassword', body: 'json', status: 204 },
  {
    method: 'GET',
    path: '/auth/sessions',
    operation: 'sessions',
    query: paging,
    status: 200,
    result: 'sessions',
  },
  { method: 'DELETE', path: '/auth/sessions', operation: 'endAllSessions', status: 204 },
  { method: 'DELETE', path: '/auth/sessions/{id}', operation: 'endSession', status: 204 },
  {
    method: 'GET',
    path: '/auth/2fa/setup',
    operation: 'setUpTwoFactor',
    status: 200,
    result: 'setUpTwoFactor',
  },
  {
    method: 'POST',
    path: '/auth/2fa/enable',
    operation: 'enableTwoFactor',
    body: 'json',
    status: 200,
    result: 'enableTwoFactor',
  },
  { method: 'POST', path: '/auth/2fa/disable', operation: 'disableTwoFactor', body: 'json', status: 204 },
  {
    method: 'GET',
    path: '/auth/2fa/status',
    operation: 'twoFactorStatus',
    status: 200,
    result: 'twoFactorStatus',
  },
];
