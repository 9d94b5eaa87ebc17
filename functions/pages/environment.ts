import { VARIABLES } from '../environment.ts';

/** What the function reads from its environment. */
export const environment = VARIABLES.pick({ PAGES_BUCKET: true, PAGES_ISSUER: true, PAGES_SEND_TO: true });
