import * as z from 'zod';
import type { Secrets } from '../ports/secrets.ts';
import type { ChannelSecret } from './channel.ts';
import type { Target } from './targets.ts';

const secretSchema = z.object({ url: z.string().min(1), key: z.string().min(1).exactOptional() });

/** The target's address and key, or why it cannot be used. What is wrong in it is not said: it would tell a part of it. */
export async function openSecret(
  { secret }: Target,
  secrets: Secrets,
): Promise<{ readonly secret: ChannelSecret | null } | { readonly refusal: string }> {
  if (secret === null) return { secret: null };
  const found = await secrets.find(secret);
  if (found === null) return { refusal: 'no-such-secret' };
  try {
    return { secret: secretSchema.parse(JSON.parse(found)) };
  } catch {
    return { refusal: 'secret-not-understood' };
  }
}
