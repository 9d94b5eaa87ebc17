import router from '@middy/http-router';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type HttpHandler, http } from '../lambda/http.ts';
import type { HttpAnswer } from '../lambda/problems.ts';
import { Refusal } from '../refusal.ts';
import { addressesOf } from './addresses.ts';
import { answer } from './answer.ts';
import type { ApiPorts } from './ports.ts';
import type { Route } from './route.ts';

/** Answers every address of the routes. */
export function httpApi(routes: readonly Route[], ports: ApiPorts): HttpHandler {
  return http(
    router<APIGatewayProxyEventV2, HttpAnswer>({
      routes: addressesOf(routes).map((address) => ({
        method: address.method,
        path: address.path,
        handler: (event: APIGatewayProxyEventV2) => answer(address, event, ports),
      })),
      notFoundResponse: () => {
        throw new Refusal('no-such-route');
      },
    }),
  );
}
