import { createStored } from './stored.js';

export type Environment = 'live' | 'test';

/** The world that the pages show. Live and test documents never meet. */
export const environment = createStored<Environment>('cargolint-environment', ['live', 'test']);
