import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import Provider from 'oidc-provider';
import { HOST, listen, stop } from './listen.ts';

/** Who may ask this machine's issuer for a token, and what the token says of them. */
export interface Party {
  /** 9 digits: a unit. */
  readonly unit?: string;
  /** 6 digits: the city, its own or the unit's. */
  readonly city: string;
  readonly name: string;
}

/** The machine's OpenID provider: what a city office's own identity system is in the cloud. */
export interface Issuer {
  readonly url: string;
  close(): Promise<void>;
}

/** Every party of this machine has the same secret: it guards a demonstration on a loopback address. */
export const SECRET = 'gongkai';

/** The scopes that the HTTP API asks for. */
export const SCOPES = ['gongkai:read', 'gongkai:file', 'gongkai:manage'] as const;

const HOUR_SECONDS = 3600;

/**
 * An issuer whose clients are the units and cities by their codes (client credentials, RS256 access tokens).
 * @param folder where its signing key is kept, so that tokens outlive a restart
 * @param partyOf the unit or city of a code; `null` when there is none
 */
export async function startIssuer(
  folder: string,
  wantedPort: number,
  audience: string,
  partyOf: (code: string) => Party | null,
): Promise<Issuer> {
  const server = createServer();
  const url = `http://${HOST}:${await listen(server, wantedPort)}`;
  const provider = new Provider(url, {
    adapter: clientsFrom(partyOf),
    jwks: signingKeys(join(folder, 'issuer-keys.json')),
    cookies: { keys: [randomBytes(32).toString('hex')] },
    clientDefaults: { grant_types: ['client_credentials'], response_types: [], redirect_uris: [] },
    scopes: [...SCOPES],
    ttl: { ClientCredentials: HOUR_SECONDS },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:gongkai:api',
        getResourceServerInfo: () => ({
          scope: SCOPES.join(' '),
          audience,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    extraTokenClaims: (_exchange: unknown, token: { clientId: string }) => ({
      sub: token.clientId,
      ...partyOf(token.clientId),
    }),
  });
  provider.on('server_error', (_exchange, fault) => console.error(fault));
  server.on('request', provider.callback());
  return { url, close: () => stop(server) };
}

/** The provider's storage: clients are worked out from their code; tokens are signed, so none is stored. */
function clientsFrom(partyOf: (code: string) => Party | null) {
  return class {
    readonly #model: string;
    constructor(model: string) {
      this.#model = model;
    }
    async find(id: string) {
      const party = this.#model === 'Client' ? partyOf(id) : null;
      return party
        ? { client_id: id, client_secret: SECRET, client_name: party.name, scope: SCOPES.join(' ') }
        : undefined;
    }
    async upsert() {}
    async consume() {}
    async destroy() {}
    async findByUid() {}
    async findByUserCode() {}
    async revokeByGrantId() {}
  };
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
