import type * as z from 'zod';
import { cityYearPath } from '../schemas/codes.ts';

/** Of a route that touches a whole city's year: where its address says whose it is, and who may ask follows from it. */
export const ofCityYear = {
  params: cityYearPath,
  about: ({ params: { code, year } }: { readonly params: z.output<typeof cityYearPath> }) => ({
    city: code,
    year,
  }),
};
