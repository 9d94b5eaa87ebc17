import * as z from 'zod';
import { route } from '../route.ts';

export const getOpenApi = route({
  method: 'GET',
  path: '/v1/openapi.json',
  does: 'This description of the interface, in OpenAPI 3.1',
  scope: 'gongkai:read',
  answers: 'ok',
  refuses: [],
  params: z.object({}),
  body: z.undefined(),
  response: z.looseObject({ openapi: z.literal('3.1.0') }),
  /** It holds nobody’s things. */
  about: () => null,

  async run() {
    // Loaded only when it is asked for; it is made from the list on which this route stands.
    const { openApi } = await import('../openapi.ts');
    return openApi();
  },
});
