import * as z from 'zod';
import { createUpload } from '../../../functions/api/routes/create-upload.ts';
import type { Severity } from '../../../shared/findings/finding.ts';
import { SEVERITIES } from '../../../shared/findings/severities.ts';
import { VERDICTS } from '../../command-line/printed.ts';
import { SCOPES, SECRET } from '../engines/issuer.ts';
import type { Machine } from '../machine.ts';
import { partyOf } from '../places.ts';
import { type Submission, verdictOn } from './filing.ts';
import { CITY, UNIT, YEAR } from './main-job.ts';
import { heading, lines } from './show.ts';
import { bearer } from './visitor.ts';

/** Where everything is, how to get a token, and an upload to copy. */
export function showAddresses({ apiUrl, issuerUrl, storeUrl }: Machine): void {
  const token = (code: string) =>
    `curl -s -u ${code}:${SECRET} -d grant_type=client_credentials -d 'scope=${SCOPES.join(' ')}' ${issuerUrl}/token`;
  heading('系统已启动，可以继续使用');
  lines(`网页  ${apiUrl}/`, `接口  ${apiUrl}/v1/`, `登录  ${issuerUrl}`, `文件  ${storeUrl}`);
  heading('取得令牌（单位用9位代码，市用6位代码，一小时有效）');
  lines(`# ${partyOf(UNIT)?.name}`, token(UNIT), `# ${partyOf(CITY)?.name}政务公开办`, token(CITY));
  heading('报送一个文件（整段复制；改第一行的文件名）');
  lines(
    `F=infra/local/sample/qijia-2020.docx`,
    `TOKEN=$(${token(UNIT)} | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    `ANSWER=$(curl -s ${apiUrl}/v1/uploads -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\`,
    `  -d '{"year":${YEAR},"fileName":"'"$(basename "$F")"'","contentType":"application/octet-stream","size":'"$(($(wc -c <"$F")))"',"sha256":"'"$(sha256sum "$F" | cut -c1-64)"'"}')`,
    `said() { printf '%s' "$ANSWER" | sed 's/.*"'"$1"'":"\\([^"]*\\)".*/\\1/'; }`,
    `curl -s -T "$F" "$(said url)" -H "Content-Type: $(said content-type)" -H "If-None-Match: *" -H "x-amz-checksum-sha256: $(said x-amz-checksum-sha256)"`,
    `curl -s -H "Authorization: Bearer $TOKEN" ${apiUrl}/v1/submissions/$(said submissionId)`,
  );
  heading('等候报送……（Ctrl-C 停止）');
}

const Taken = z.object({ submissionId: createUpload.response.shape.submissionId });

/** Says of every file that comes what became of it. */
export function watchUploads(machine: Machine): void {
  machine.onAnswered(({ method, path, status, authorization = '', body }) => {
    if (method !== createUpload.method || path !== createUpload.path || status !== 201) return;
    const { submissionId } = Taken.parse(JSON.parse(body));
    verdictOn(bearer(machine.apiUrl, authorization), submissionId).then(
      (submission) => lines(inALine(submission)),
      (fault) => lines(`${submissionId}  ${(fault as Error).message}`),
    );
  });
}

function inALine({ unit, fileName, verdict, findings, submissionId }: Submission): string {
  const counts = (Object.keys(SEVERITIES) as Severity[])
    .map((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return `${SEVERITIES[severity].name.zh} ${count}`;
    })
    .join('，');
  const name = partyOf(unit)?.name ?? unit;
  const words = verdict === null ? '未能核验' : VERDICTS[verdict].zh;
  return `${name}  ${fileName}  ${words}（${counts}）  ${submissionId}`;
}
