import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { canTravel, type Traveller, travel } from './travel.ts';

/** Where the pages find it. It is this machine's own and no route of the API. */
export const DATE_CONTROL = '/local/date';

const Wanted = z.object({ day: z.iso.date() });

/** Undefined where the body is no JSON, or names no day. */
function wantedIn(body: string): z.infer<typeof Wanted> | undefined {
  try {
    return Wanted.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

/**
 * Shows the machine's day and puts it forward: `GET` answers `{"day":"2020-12-01","moving":false}`, `POST` takes
 * `{"day":"2020-12-08"}`. It only asks for JSON, which no page of another origin can send without being allowed to.
 */
export function dateControl(traveller: Traveller): RequestListener {
  let onTheWay: string | null = null;

  return (request, response) => {
    answer(request, response).catch((fault) => {
      console.error(fault);
      if (!response.headersSent) say(response, 500);
    });
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') return say(response, 200);
    if (request.method !== 'POST') return say(response, 405);
    if (!request.headers['content-type']?.startsWith('application/json')) return say(response, 415);
    const wanted = wantedIn(await text(request));
    if (!wanted || !canTravel(traveller, wanted.day)) return say(response, 422);
    if (onTheWay !== null) return say(response, 409);
    onTheWay = traveller.clock.day;
    travel(traveller, wanted.day, (day) => {
      onTheWay = day;
    })
      .catch((fault) => console.error(fault))
      .finally(() => {
        onTheWay = null;
      });
    say(response, 202);
  }

  function say(response: ServerResponse, status: number): void {
    response
      .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      .end(JSON.stringify({ day: onTheWay ?? traveller.clock.day, moving: onTheWay !== null }));
  }
}
