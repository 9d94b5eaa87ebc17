import * as z from 'zod';
import { cityYearPath } from '../schemas/codes.ts';

export const publicationPath = cityYearPath.extend({
  version: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
});
