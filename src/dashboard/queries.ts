import { api } from './api.js';

/** Queries that several pages share. */

export const meQuery = {
  queryKey: ['me'],
  queryFn: () => api.me.query(),
  staleTime: 60_000,
};

export const settingsQuery = { queryKey: ['public-settings'], queryFn: () => api.publicSettings.query() };

/** How many documents wait for review, for the navigation too. */
export const waitingQuery = {
  queryKey: ['review', 'waiting'],
  queryFn: () => api.reviewQueue.query({ limit: 1 }),
  refetchInterval: 30_000,
};
