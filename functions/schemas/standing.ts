import * as z from 'zod';
import { STANDINGS, type Standing } from '../../shared/compliance/standing.ts';

export const standingSchema = z.enum(Object.keys(STANDINGS) as [Standing, ...Standing[]]);
