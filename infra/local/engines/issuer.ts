import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import Provider from 'oidc-provider';
import { issuerStorage } from './issuer-storage.ts';
import { HOST, listen, stop } from './listen.ts';
import { signInPage } from './sign-in-page.ts';

/** Who may ask this machine's issuer for a token, and what the token says of them. */
export interface Party {
  /** 9 digits: a unit. */
  readonly unit?: string;
  /** 6 digits: the city, its own or the unit's; absent for an office above the cities. */
  readonly city?: string;
  /** An office above the cities. */
  readonly area?: string;
  readonly name: string;
}

/** The machine's OpenID provider: what a city office's own identity system is in the cloud. */
export interface Issuer {
  readonly url: string;
  close(): Promise<void>;
}

/** Every party of this machine has the same secret: it guards a demonstration on a loopback address. */
export const SECRET = 'gongkai';

/** The client that the pages are; its address is the only one that codes are sent to. */
export const WEB_CLIENT = { id: 'gongkai-web', returnPath: '/signed-in' } as const;

/** The scopes that the HTTP API asks for. */
export const SCOPES = ['gongkai:read', 'gongkai:file', 'gongkai:manage'] as const;

const HOUR_SECONDS = 3600;
const RESOURCE = 'urn:gongkai:api';

export interface IssuerSettings {
  /** Where its signing key is kept, so that tokens outlive a restart. */
  readonly folder: string;
  readonly wantedPort: number;
  readonly audience: string;
  /** The origin of the pages whose visitors sign in here. */
  readonly webOrigin: string;
  /** The unit or city of a code; `null` when there is none. */
  readonly partyOf: (code: string) => Party | null;
}

/**
 * An issuer with RS256 access tokens. Programs are the units and cities by their codes (client credentials); people
 * choose one of them on its sign-in page (code flow with PKCE).
 */
export async function startIssuer(settings: IssuerSettings): Promise<Issuer> {
  const { folder, wantedPort, audience, webOrigin, partyOf } = settings;
  const server = createServer();
  const url = `http://${HOST}:${await listen(server, wantedPort)}`;
  const provider = new Provider(url, {
    adapter: issuerStorage((id) => clientOf(id, settings)),
    jwks: signingKeys(join(folder, 'issuer-keys.json')),
    cookies: { keys: [randomBytes(32).toString('hex')] },
    clientDefaults: { grant_types: ['client_credentials'], response_types: [], redirect_uris: [] },
    clientBasedCORS: (_exchange: unknown, origin: string) => origin === webOrigin,
    scopes: ['openid', ...SCOPES],
    ttl: {
      ClientCredentials: HOUR_SECONDS,
      AccessToken: HOUR_SECONDS,
      IdToken: HOUR_SECONDS,
      AuthorizationCode: 60,
      Interaction: HOUR_SECONDS,
      Session: 12 * HOUR_SECONDS,
      Grant: 12 * HOUR_SECONDS,
    },
    interactions: { url: (_exchange: unknown, { uid }: { uid: string }) => `/sign-in/${uid}` },
    findAccount: (_exchange: unknown, id: string) =>
      partyOf(id) ? { accountId: id, claims: () => ({ sub: id }) } : undefined,
    // Whoever signs in has agreed: the pages are the system itself.
    loadExistingGrant: grantOf,
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPES.join(' '),
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: HOUR_SECONDS,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    extraTokenClaims: (
      _exchange: unknown,
      { accountId, clientId }: { accountId?: string; clientId: string },
    ) => ({
      sub: accountId ?? clientId,
      ...partyOf(accountId ?? clientId),
    }),
  });
  provider.on('server_error', (_exchange, fault) => console.error(fault));
  const answer = provider.callback();
  const page = signInPage(provider, partyOf);
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/sign-in')) page(request, response);
    else answer(request, response);
  });
  return { url, close: () => stop(server) };
}

function clientOf(id: string, { partyOf, webOrigin }: IssuerSettings): object | undefined {
  if (id === WEB_CLIENT.id)
    return {
      client_id: id,
      client_name: '公开',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [webOrigin + WEB_CLIENT.returnPath],
      scope: ['openid', ...SCOPES].join(' '),
    };
  const party = partyOf(id);
  return party
    ? { client_id: id, client_secret: SECRET, client_name: party.name, scope: SCOPES.join(' ') }
    : undefined;
}

interface Exchange {
  readonly oidc: {
    readonly session: { readonly accountId: string };
    readonly client: { readonly clientId: string };
    readonly provider: Provider;
  };
}

async function grantOf({ oidc: { session, client, provider } }: Exchange): Promise<unknown> {
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(['openid', ...SCOPES].join(' '));
  grant.addResourceScope(RESOURCE, SCOPES.join(' '));
  await grant.save();
  return grant;
}

function signingKeys(file: string): unknown {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = {
      ...privateKey.export({ format: 'jwk' }),
      use: 'sig',
      alg: 'RS256',
      kid: randomBytes(8).toString('hex'),
    };
    writeFileSync(file, JSON.stringify({ keys: [key] }), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
