import * as z from 'zod';
import { secondsLater } from '../../../shared/calendar/dates.ts';
import { LINK_SECONDS } from '../../ports/uploads.ts';
import { Refusal } from '../../refusal.ts';
import { submissionPath } from '../../schemas/codes.ts';
import { route } from '../route.ts';
import { subjectOf } from './get-submission.ts';

export const getOriginal = route({
  method: 'GET',
  path: '/v1/submissions/{id}/file',
  does: 'A short-lived link by which the file is saved as the unit sent it',
  scope: 'gongkai:read',
  admits: 'token-or-pass',
  answers: 'ok',
  refuses: ['no-such-submission', 'file-not-received'],
  params: submissionPath,
  body: z.undefined(),
  response: z.object({
    url: z.url(),
    /** As the unit named it; it is saved as `370681102-2020-3.docx`. */
    fileName: z.string(),
    sha256: z.string(),
    expiresAt: z.iso.datetime(),
  }),
  about: ({ params }) => subjectOf(params.id),

  async run({ params, at }, { submissions, signer }) {
    const submission = await submissions.find(params.id);
    if (!submission) throw new Refusal('no-such-submission');
    const { id, unit, year, attempt, fileName, sha256, receivedAt } = submission;
    if (receivedAt === undefined) throw new Refusal('file-not-received');
    return {
      url: await signer.link(id, `${unit}-${year}-${attempt}${extension(fileName)}`),
      fileName,
      sha256,
      expiresAt: secondsLater(at, LINK_SECONDS),
    };
  },
});

/** `.docx`, or nothing when the name ends in nothing of the kind. */
function extension(fileName: string): string {
  return /\.[A-Za-z0-9]{1,5}$/.exec(fileName)?.[0] ?? '';
}
