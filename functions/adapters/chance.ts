import { randomBytes } from 'node:crypto';
import type { ApiPorts } from '../api/ports.ts';

/** What nobody can guess. */
export const chance: Pick<ApiPorts, 'secret' | 'key'> = {
  secret: () => randomBytes(16).toString('hex'),
  key: () => randomBytes(32).toString('base64url'),
};
