import * as z from 'zod';
import { dateInChina, type Instant, secondsLater } from '../../../shared/calendar/dates.ts';
import { shownName } from '../../../shared/filing/file-name.ts';
import type { Submission } from '../../../shared/filing/submission.ts';
import { cityOf, submissionId } from '../../../shared/filing/submission-id.ts';
import { LIMITS } from '../../../shared/readers/limits.ts';
import { UPLOAD_SECONDS } from '../../ports/uploads.ts';
import { Refusal } from '../../refusal.ts';
import { reportYear, sha256Hex, submissionIdText, unitCode } from '../../schemas/codes.ts';
import { isAccepted } from '../accepted-types.ts';
import { letIn } from '../let-in.ts';
import type { ApiPorts } from '../ports.ts';
import type { Principal } from '../principal.ts';
import { route } from '../route.ts';

/** URLs of one unit and year that may wait for their file at the same time. */
const MOST_OPEN = 20;

const body = z.object({
  year: reportYear,
  fileName: z
    .string()
    .overwrite(shownName)
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}/\\]+$/u, '文件名不能含有路径'),
  /** It becomes a header of the PUT, which no browser sends in other characters. */
  contentType: z
    .string()
    .max(200)
    .regex(/^[\x20-\x7e]+$/, '文件类型只能含有可打印的ASCII字符'),
  size: z.number().int().positive(),
  sha256: sha256Hex,
  /** For a city office that files for one of its units; a unit's clerk files for the unit in the token. */
  unit: unitCode.optional(),
});

export const createUpload = route({
  method: 'POST',
  path: '/v1/uploads',
  does: 'Asks for a signed URL for one report file, bound to its exact size, type and SHA-256',
  scope: 'gongkai:file',
  admits: 'token-or-pass',
  answers: 'created',
  refuses: [
    'unit-not-named',
    'unit-not-registered',
    'filing-locked',
    'too-many-open',
    'file-type-not-accepted',
    'file-too-large',
  ],
  mayRepeat: true,
  params: z.object({}),
  body,
  response: z.object({
    submissionId: submissionIdText,
    url: z.url(),
    method: z.literal('PUT'),
    headers: z.record(z.string(), z.string()),
    expiresAt: z.iso.datetime(),
  }),

  about: ({ body: { unit: named, year }, principal }) => {
    const unit = unitFor(principal, named);
    return { city: cityOf(unit), unit, year };
  },

  async run({ body: { unit: named, ...file }, principal, at }, ports) {
    const unit = unitFor(principal, named);
    if (!isAccepted(file.contentType)) throw new Refusal('file-type-not-accepted');
    if (file.size > LIMITS.fileBytes) throw new Refusal('file-too-large', { limit: LIMITS.fileBytes });
    await letIn({ unit, year: file.year }, dateInChina(at), ports);
    await refuseMore({ unit, year: file.year }, at, ports);
    const attempt = await ports.filings.takeAttempt(unit, file.year);
    if (attempt === null) throw new Refusal('unit-not-registered');
    const submission: Submission = {
      id: submissionId({ unit, year: file.year, attempt }, ports.secret()),
      unit,
      attempt,
      ...file,
      state: 'requested',
      requestedAt: at,
      requestedBy: { subject: principal.subject, office: principal.unit ?? principal.city ?? '' },
    };
    await ports.submissions.add(submission);
    return signed(submission, at, ports);
  },

  /** The URL has run out long before the answer is forgotten. What has come may be asked for at any time, and put no second time. */
  async renew({ submissionId: id }, { at }, ports) {
    const submission = await ports.submissions.find(id);
    if (!submission) throw new Error('asked-for-and-gone');
    if (submission.receivedAt === undefined) await letIn(submission, dateInChina(at), ports);
    return signed(submission, at, ports);
  },
});

/** A URL that was asked for takes a place until its file comes or it runs out. */
async function refuseMore(
  { unit, year }: { readonly unit: string; readonly year: number },
  at: Instant,
  { submissions }: Pick<ApiPorts, 'submissions'>,
): Promise<void> {
  const newest = await submissions.newest(unit, year, MOST_OPEN);
  const open = newest.filter(
    ({ state, requestedAt }) => state === 'requested' && secondsLater(requestedAt, UPLOAD_SECONDS) > at,
  );
  if (open.length >= MOST_OPEN) throw new Refusal('too-many-open', { most: MOST_OPEN });
}

async function signed(submission: Submission, at: Instant, { signer }: Pick<ApiPorts, 'signer'>) {
  const { id, contentType, size, sha256 } = submission;
  const { url, headers } = await signer.sign({ submissionId: id, contentType, size, sha256 });
  return {
    submissionId: id,
    url,
    method: 'PUT' as const,
    headers: { ...headers },
    expiresAt: secondsLater(at, UPLOAD_SECONDS),
  };
}

function unitFor(principal: Principal, named: string | undefined): string {
  const unit = named ?? principal.unit;
  if (unit === null) throw new Refusal(principal.city === null ? 'not-permitted' : 'unit-not-named');
  return unit;
}
