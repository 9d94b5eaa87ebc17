import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import type { Place } from '../template/resolve.ts';
import { type Party, startIssuer } from './issuer.ts';
import { HOST, listen, stop } from './listen.ts';
import { type Outgoing, startOutside } from './outside.ts';
import { startParameters } from './parameters.ts';
import { startQueues } from './queues.ts';
import { startStore } from './store.ts';
import { startTables } from './tables.ts';

/** The audience of this machine's tokens. */
export const AUDIENCE = 'gongkai';

export interface EngineSettings {
  /** Where they keep what must survive a restart. */
  readonly folder: string;
  /** Of the HTTP API; the issuer and the store take the two after it. 0: any. A port that is taken gives way to a free one. */
  readonly port: number;
  readonly partyOf: (code: string) => Party | null;
  readonly place: Place;
  readonly onOutgoing: (outgoing: Outgoing) => void;
}

/**
 * Starts everything that the cloud has and the template only names.
 * @param stops gets what ends each engine, as it starts: also of those that ran when a later one failed
 */
export async function startEngines(
  { folder, port, partyOf, place, onOutgoing }: EngineSettings,
  stops: (() => void | Promise<void>)[],
) {
  const tables = await startTables(join(folder, 'tables'), place);
  stops.push(tables.close);
  const queues = await startQueues(join(folder, 'queues'), place);
  stops.push(queues.close);
  const parameters = await startParameters();
  stops.push(parameters.close);
  const outside = await startOutside(onOutgoing);
  stops.push(outside.close);
  const after = (steps: number) => (port === 0 ? 0 : port + steps);
  const front: { door: RequestListener } = {
    door: (_request, response) => void response.writeHead(503).end(),
  };
  const server = createServer((request, response) => front.door(request, response));
  const apiUrl = `http://${HOST}:${await listen(server, port)}`;
  stops.push(() => stop(server));
  const issuer = await startIssuer({
    folder,
    wantedPort: after(1),
    audience: AUDIENCE,
    webOrigin: apiUrl,
    partyOf,
  });
  stops.push(issuer.close);
  const store = await startStore(join(folder, 'store'), after(2));
  stops.push(store.close);
  return {
    tables,
    queues,
    parameters,
    outside,
    issuer,
    store,
    apiUrl,
    /** Who answers at the API's address: nobody before what the template says is made. */
    front,
  };
}
