import { VARIABLES } from '../environment.ts';

/** What the function reads from its environment. */
export const environment = VARIABLES.pick({ TABLE_NAME: true });
