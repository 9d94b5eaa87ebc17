import * as z from 'zod';
import { STATES, type State } from '../../shared/filing/states.ts';
import type { SentBack, Submission } from '../../shared/filing/submission.ts';
import { figuresSchema } from './figures.ts';

export const stateSchema = z.enum(Object.keys(STATES) as [State, ...State[]]);
export const verdictSchema = z.enum(['accepted', 'confirm', 'returned', 'unreadable']);

export const actorSchema = z.object({ subject: z.string(), office: z.string() });

export const severitySchema = z.enum(['error', 'warning', 'note']);

export const ruleCountSchema = z.object({ rule: z.string(), severity: severitySchema, times: z.number() });

export const outcomeSchema = z.object({
  verdict: verdictSchema,
  rulesVersion: z.string(),
  counts: z.object({ error: z.number(), warning: z.number(), note: z.number() }),
  found: z.array(ruleCountSchema).readonly(),
  warnings: z.array(z.object({ finding: z.string(), rule: z.string() })),
});

export const confirmationSchema = z.object({
  at: z.iso.datetime(),
  by: actorSchema,
  reasons: z.array(z.object({ finding: z.string(), reason: z.string() })),
});

export const sentBackSchema = z.object({
  at: z.iso.datetime(),
  by: actorSchema,
  reason: z.string(),
}) satisfies z.ZodType<SentBack>;

/** A submission as it is stored. */
export const submissionSchema = z.object({
  id: z.string(),
  unit: z.string(),
  year: z.number(),
  attempt: z.number(),
  state: stateSchema,
  fileName: z.string(),
  contentType: z.string(),
  size: z.number(),
  sha256: z.string(),
  requestedAt: z.iso.datetime(),
  requestedBy: actorSchema,
  receivedAt: z.iso.datetime().exactOptional(),
  outcome: outcomeSchema.exactOptional(),
  figures: figuresSchema.exactOptional(),
  confirmation: confirmationSchema.exactOptional(),
  acceptedAt: z.iso.datetime().exactOptional(),
  sentBack: sentBackSchema.exactOptional(),
  rejudged: outcomeSchema.exactOptional(),
}) satisfies z.ZodType<Submission>;
