import * as z from 'zod';
import { SCOPES, SECRET } from '../engines/issuer.ts';

const Answer = z.object({ access_token: z.string() });

/** A token of the local issuer for a unit (9 digits) or a city (6 digits). @throws when the issuer refuses */
export async function tokenFor(
  issuerUrl: string,
  code: string,
  scopes: readonly string[] = SCOPES,
): Promise<string> {
  const response = await fetch(`${issuerUrl}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${code}:${SECRET}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: scopes.join(' ') }),
  });
  if (!response.ok)
    throw new Error(`the issuer refuses ${code}: ${response.status} ${await response.text()}`);
  return Answer.parse(await response.json()).access_token;
}
