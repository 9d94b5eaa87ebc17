import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { HOST, listen, stop } from './listen.ts';

/** What a function would have sent to the world. */
export interface Outgoing {
  readonly host: string;
  readonly body: string;
}

/** The world outside, as far as the functions reach it: nothing goes further. */
export interface Outside {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** Success in the words of every vendor at once. */
const ACCEPTED = JSON.stringify({ errcode: 0, errmsg: 'ok', code: 0, msg: 'success' });

export async function startOutside(onOutgoing: (outgoing: Outgoing) => void): Promise<Outside> {
  const server = createServer(async (request, response) => {
    onOutgoing({ host: request.headers.host ?? '', body: await text(request) });
    response.writeHead(200, { 'content-type': 'application/json' }).end(ACCEPTED);
  });
  const endpoint = `http://${HOST}:${await listen(server)}`;
  return { endpoint, close: () => stop(server) };
}
