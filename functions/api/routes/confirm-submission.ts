import * as z from 'zod';
import { receiptOf } from '../../../shared/filing/receipt.ts';
import { unconfirmed } from '../../../shared/filing/submission.ts';
import { Refusal } from '../../refusal.ts';
import { submissionPath } from '../../schemas/codes.ts';
import { receiptSchema } from '../../schemas/receipt.ts';
import { stateSchema } from '../../schemas/submission.ts';
import { tellFiling } from '../../tell-filing.ts';
import { route } from '../route.ts';
import { subjectOf } from './get-submission.ts';

/** Of all reasons together: at three bytes each they fit into the submission's row, which has 400 kB at most. */
const MOST_CHARACTERS = 50_000;

export const confirmSubmission = route({
  method: 'POST',
  path: '/v1/submissions/{id}/confirmations',
  does: 'Gives the unit’s reason for each warning; with all of them the report is accepted',
  scope: 'gongkai:file',
  admits: 'token-or-pass',
  answers: 'ok',
  refuses: ['no-such-submission', 'reasons-missing', 'nothing-to-confirm'],
  mayRepeat: true,
  params: submissionPath,
  body: z.object({
    reasons: z
      .array(z.object({ finding: z.string().max(20), reason: z.string().trim().min(1).max(1000) }))
      .max(500)
      .refine(
        (reasons) => new Set(reasons.map(({ finding }) => finding)).size === reasons.length,
        '同一条提醒只能说明一次理由',
      )
      .refine(
        (reasons) => reasons.reduce((length, { reason }) => length + reason.length, 0) <= MOST_CHARACTERS,
        `各条理由合计不能超过 ${MOST_CHARACTERS} 字`,
      ),
  }),
  response: z.object({ submissionId: z.string(), state: stateSchema, receipt: receiptSchema.nullable() }),
  about: ({ params }) => subjectOf(params.id),

  async run({ params, body: { reasons }, principal, at }, ports) {
    const submission = await ports.submissions.find(params.id);
    if (!submission) throw new Refusal('no-such-submission');
    let confirmed = submission;
    if (submission.state === 'waiting-for-confirmation') {
      const missing = unconfirmed(submission, reasons);
      if (missing.length > 0) throw new Refusal('reasons-missing', { missing });
      const by = { subject: principal.subject, office: principal.unit ?? principal.city ?? '' };
      const asked = new Set(submission.outcome?.warnings.map(({ finding }) => finding));
      const confirmation = { at, by, reasons: reasons.filter(({ finding }) => asked.has(finding)) };
      const moved = await ports.submissions.move(submission.id, 'confirm', at, {
        confirmation,
        acceptedAt: at,
      });
      // Somebody else confirmed it between our two requests: their reasons stand.
      confirmed = moved ?? (await ports.submissions.find(submission.id)) ?? submission;
    }
    if (confirmed.state !== 'accepted') throw new Refusal('nothing-to-confirm', { state: confirmed.state });
    // Also on a repeat: the first request may have died before it.
    await tellFiling(confirmed, at, ports);
    return { submissionId: confirmed.id, state: confirmed.state, receipt: receiptOf(confirmed) };
  },
});
