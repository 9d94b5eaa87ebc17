import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { channelOf } from '../../../functions/send-alerts/channels/index.ts';
import { HOST, listen, stop } from './listen.ts';

/** The machine's SSM: it knows every parameter that somebody asks for. */
export interface Parameters {
  readonly endpoint: string;
  close(): Promise<void>;
}

const Asked = z.object({ Name: z.string() });

/**
 * Gives each channel an address of its own kind for a secret, since a city names a secret and the operator of a real system
 * would store it. No such address works, and nothing that is sent there leaves this machine.
 */
export async function startParameters(): Promise<Parameters> {
  const server = createServer(async (request, response) => {
    const { Name } = Asked.parse(JSON.parse(await text(request)));
    const Value = secretFor(Name);
    response.writeHead(Value === null ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(
      JSON.stringify(
        Value === null
          ? { __type: 'ParameterNotFound' }
          : { Parameter: { Name, Type: 'SecureString', Value } },
      ),
    );
  });
  const endpoint = `http://${HOST}:${await listen(server)}`;
  return { endpoint, close: () => stop(server) };
}

/** @param name `/Gongkai/channels/<city>/<channel>/<name>` */
function secretFor(name: string): string | null {
  const [channel = '', own = ''] = name.split('/').slice(-2);
  const example = channelOf(channel)?.example;
  return example ? JSON.stringify(example).replaceAll('…', `local-${own}.example`) : null;
}
