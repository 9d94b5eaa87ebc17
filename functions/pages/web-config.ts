import { SCOPES } from '../api/principal.ts';

/** Under which the pages are registered with the issuer. */
const CLIENT_ID = 'gongkai-web';

/** `/config.json`: where the page signs in, and what for. */
export function webConfig(issuer: string): object {
  return { issuer, clientId: CLIENT_ID, scope: ['openid', ...SCOPES].join(' ') };
}
