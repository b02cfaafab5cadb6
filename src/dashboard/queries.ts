import { api } from './api.js';

/** Queries that several pages share. */

export const meQuery = {
  queryKey: ['me'],
  queryFn: () => api.me.query(),
  staleTime: 60_000,
};

export const settingsQuery = { queryKey: ['public-settings'], queryFn: () => api.publicSettings.query() };
