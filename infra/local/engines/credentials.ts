import type { Place } from '../template/resolve.ts';

/** The one key pair that the embedded store knows; the other engines take any. */
export const CREDENTIALS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

/** How an AWS client speaks to an engine of this machine. */
export function clientSettings(endpoint: string, { region }: Pick<Place, 'region'>) {
  return { endpoint, region, credentials: CREDENTIALS };
}
