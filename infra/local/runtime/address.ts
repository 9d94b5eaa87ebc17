import type { IncomingMessage } from 'node:http';

/** What a request asks for. A path that begins with two slashes is a path all the same, and no host as in a link of a page. */
export function addressOf({ url = '/' }: Pick<IncomingMessage, 'url'>): URL {
  return new URL(`http://local${url.startsWith('/') ? url : '/'}`);
}
