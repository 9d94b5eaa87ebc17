import * as z from 'zod';
import { decideAlerts } from '../../../shared/alerts/decide-alerts.ts';
import { dateInChina } from '../../../shared/calendar/dates.ts';
import type { Submission } from '../../../shared/filing/submission.ts';
import { cityOf } from '../../../shared/filing/submission-id.ts';
import { factsOf } from '../../decide-alerts/facts-of.ts';
import { Refusal } from '../../refusal.ts';
import { submissionPath } from '../../schemas/codes.ts';
import { sentBackSchema, stateSchema } from '../../schemas/submission.ts';
import { targetsOf } from '../../send-alerts/targets.ts';
import { tellFiling } from '../../tell-filing.ts';
import type { ApiPorts } from '../ports.ts';
import { route } from '../route.ts';
import { subjectOf } from './get-submission.ts';

export const sendBackReport = route({
  method: 'POST',
  path: '/v1/submissions/{id}/return',
  does: 'Sends the report in force back to its unit with a reason: it does not count any more, and the unit is told',
  scope: 'gongkai:manage',
  answers: 'ok',
  refuses: ['no-such-submission', 'nothing-to-send-back'],
  mayRepeat: true,
  params: submissionPath,
  body: z.object({ reason: z.string().trim().min(1).max(500) }),
  response: z.object({
    submissionId: z.string(),
    state: stateSchema,
    sentBack: sentBackSchema,
    /** The channels by which the unit is told; none: nothing reaches it. */
    by: z.array(z.string()),
  }),
  // A unit may not send its own report back: the whole city is touched.
  about: ({ params }) => {
    const { city, year } = subjectOf(params.id);
    return { city, year };
  },

  async run({ params: { id }, body: { reason }, principal, at }, ports) {
    const submission = await ports.submissions.find(id);
    if (!submission) throw new Refusal('no-such-submission');
    const { state, unit, year, attempt } = submission;
    const filing = await ports.filings.find(unit, year);
    const isReplaced = (filing?.inForce?.attempt ?? 0) > attempt;
    let returned = submission;
    if (state === 'accepted' && !isReplaced) {
      const by = { subject: principal.subject, office: principal.city ?? '' };
      const moved = await ports.submissions.move(id, 'send-back', at, { sentBack: { at, by, reason } });
      // Somebody else sent it back between our two requests: their reason stands.
      returned = moved ?? (await ports.submissions.find(id)) ?? submission;
    }
    const { sentBack } = returned;
    if (!sentBack) throw new Refusal('nothing-to-send-back', { state: returned.state });
    // Also on a repeat: the first request may have died before it.
    await tellFiling(returned, at, ports);
    return { submissionId: id, state: returned.state, sentBack, by: await told(returned, at, ports) };
  },
});

/** Tells the unit, unless it was told. @returns the channels that reach it */
async function told({ unit, year }: Submission, at: string, ports: ApiPorts): Promise<string[]> {
  const city = cityOf(unit);
  const [facts, contacts] = await Promise.all([
    factsOf({ city, year }, dateInChina(at), ports),
    ports.contacts.of(city),
  ]);
  const alerts = facts ? decideAlerts(facts, []).decided : [];
  const ours = alerts.filter((alert) => alert.kind === 'sent-back' && alert.unit === unit);
  await ports.outbox.put(ours, 'waiting');
  return ours.flatMap(({ to }) => targetsOf(to, city, contacts).map(({ name }) => name));
}
