import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Nothing on this machine is offered to the network around it. */
export const HOST = '127.0.0.1';

/**
 * Starts a server on the wanted port, or on any free one when that is taken.
 * @param wanted 0 for any
 * @returns the port it got
 */
export async function listen(server: Server, wanted = 0): Promise<number> {
  try {
    return await bind(server, wanted);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw fault;
    return await bind(server, 0);
  }
}

/** Stops a server without waiting for connections that browsers and clients keep open. */
export async function stop(server: Server): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.close((fault) => (fault ? reject(fault) : resolve()));
    server.closeAllConnections();
  });
}

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
