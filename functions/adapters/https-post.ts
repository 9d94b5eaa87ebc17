import { type LookupAddress, lookup } from 'node:dns';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { Post, Posted } from '../ports/post.ts';

const TIMEOUT_MS = 10_000;
/** Of an answer nothing but its first words is looked at. */
const MOST_CHARACTERS = 64 * 1024;

/** Everything that is not the public internet: RFC 6890 and its successors. The metadata services of clouds are among them. */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv4');
/** Of IPv6 only this part is handed out for public hosts; 6to4 and Teredo in it carry other addresses within. */
const PUBLIC_6 = new BlockList();
PUBLIC_6.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv6');

/** Whether it is an address on the public internet. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !PRIVATE.check(address, 'ipv4');
  return isIP(address) === 6 && PUBLIC_6.check(address, 'ipv6') && !PRIVATE.check(address, 'ipv6');
}

class PrivateHost extends Error {}

/**
 * Finds the host's addresses and gives them to the connection only if all are public: what was checked is what is connected
 * to, whatever the name leads to a moment later.
 */
const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (fault, addresses: LookupAddress[]) => {
    if (fault) return done(fault, []);
    if (!addresses.every(({ address }) => isPublic(address))) return done(new PrivateHost(), []);
    if (options.all) return done(null, addresses);
    const [first] = addresses;
    done(null, first?.address ?? '', first?.family);
  });
};

/** Posts over the public internet. The module's own function is looked up at each call, so that a machine without a way out can put another in its place. */
export function httpsPost(timeoutMs = TIMEOUT_MS): Post {
  return ({ url, headers, body }) => {
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    if (url.protocol !== 'https:' || (isIP(literal) !== 0 && !isPublic(literal)))
      return Promise.resolve({ unreached: 'private-host' });
    return new Promise<Posted>((resolve) => {
      const fail = (fault: Error): void => {
        if (fault instanceof PrivateHost) resolve({ unreached: 'private-host' });
        else resolve({ unreached: fault.name === 'AbortError' ? 'timeout' : 'no-connection' });
      };
      const request = https.request(
        url,
        {
          method: 'POST',
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
          lookup: publicLookup,
          signal: AbortSignal.timeout(timeoutMs),
        },
        (response) => {
          let answer = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => {
            if (answer.length < MOST_CHARACTERS) answer += part;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body: answer }));
          response.on('error', fail);
        },
      );
      request.on('error', fail);
      request.end(body);
    });
  };
}
