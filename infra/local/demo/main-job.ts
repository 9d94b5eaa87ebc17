import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import { getCityCompliance } from '../../../functions/api/routes/get-city-compliance.ts';
import { getCitySummary } from '../../../functions/api/routes/get-city-summary.ts';
import { getUnitHistory } from '../../../functions/api/routes/get-unit-history.ts';
import { listCityAlerts } from '../../../functions/api/routes/list-city-alerts.ts';
import { registerUnits } from '../../../functions/api/routes/register-units.ts';
import { setChannels } from '../../../functions/api/routes/set-channels.ts';
import type { Machine } from '../machine.ts';
import { partyOf, type Street, streetsOf } from '../places.ts';
import { confirm, type Submission, upload, verdictOn } from './filing.ts';
import { runScheduled } from './jobs.ts';
import { heading, lines, showAlerts, showCompliance, showSummary, showVerdict } from './show.ts';
import { type Visitor, visitor } from './visitor.ts';

/** The city, the unit and the year of the demonstration. */
export const CITY = '370681';
export const UNIT = '370681107';
export const YEAR = 2020;

const SAMPLE = {
  year: YEAR,
  fileName: '七甲镇2020年政府信息公开工作年度报告.docx',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const REASONS: Readonly<Record<string, string>> = {
  'label-altered': '排版时漏印“行政”二字，该行数字核对无误，公开文本将一并更正。',
};
const OTHER_REASON = '已对照原件逐项核对，情况属实，按原文报送。';

/** Does the main job through the front door, and says in the office's words what happens. A second time it finds what was done. */
export async function mainJob(machine: Machine): Promise<void> {
  const [city, unit] = await Promise.all([visitor(machine, CITY), visitor(machine, UNIT)]);
  const cityName = partyOf(CITY)?.name ?? CITY;

  heading(`一、${cityName}登记应报送单位`);
  const units = streetsOf(CITY).map(({ code, name }) => ({ code, name, kind: kindOf(name) }));
  const register = await city.ask(registerUnits, { code: CITY, year: YEAR }, { units, name: cityName });
  lines(`已登记 ${register.units} 个单位，应报送 ${YEAR} 年度政府信息公开工作年度报告`);

  await city.ask(setChannels, { code: CITY, year: YEAR }, { recipients: channelsFor(units) });
  lines('通知渠道：各单位由企业微信群机器人通知，市政务公开办由钉钉机器人通知（本机不外发）');

  heading('二、七甲镇报送年度报告');
  const submission = await file(unit);
  showVerdict(submission);
  if (submission.state === 'waiting-for-confirmation') await explain(unit, submission);
  else
    lines(
      '',
      `现状  ${submission.stateInWords.zh}${submission.receipt ? `，回执 ${submission.receipt.number}` : ''}`,
    );

  heading(`三、定时任务：汇总、报送检查与提醒（北京时间 ${clockFace(machine)}）`);
  await runScheduled(machine, 'roll-up');
  await runScheduled(machine, 'roll-up-above');
  lines('汇总  完成（本市，以及其上的地市、省和全国）');
  await runScheduled(machine, 'check-compliance');
  lines('检查  完成');
  await runScheduled(machine, 'decide-alerts');
  await runScheduled(machine, 'send-alerts');
  showAlerts((await city.ask(listCityAlerts, { code: CITY, year: YEAR })).alerts.toReversed());

  heading(`四、${cityName} ${YEAR} 年度汇总`);
  showSummary(await city.ask(getCitySummary, { code: CITY, year: YEAR }));

  heading(`五、${cityName}报送情况`);
  showCompliance(await city.ask(getCityCompliance, { code: CITY, year: YEAR }));
}

/** A group robot for all units, as such offices have it, and one for the city. */
function channelsFor(units: readonly { readonly code: string }[]) {
  return [
    { audience: 'city', code: CITY, channels: [{ channel: 'dingtalk', secret: 'office' }] },
    ...units.map(({ code }) => ({
      audience: 'unit',
      code,
      channels: [{ channel: 'wecom', secret: 'townships' }],
    })),
  ];
}

/** Files the sample, or finds what became of it the last time. */
async function file(unit: Visitor): Promise<Submission> {
  const { inForce, submissions } = await unit.ask(getUnitHistory, { code: UNIT, year: YEAR });
  const waiting = submissions.findLast(
    ({ state }) => state === 'processing' || state === 'waiting-for-confirmation',
  );
  const earlier = inForce?.submissionId ?? waiting?.submissionId;
  if (earlier !== undefined) {
    const found = await verdictOn(unit, earlier);
    lines(`此前已报送，不再重复：${found.fileName}（第 ${found.attempt} 次）`);
    return found;
  }
  const bytes = new Uint8Array(readFileSync(new URL('../sample/qijia-2020.docx', import.meta.url)));
  const id = await upload(unit, { ...SAMPLE, bytes });
  lines(`文件  ${SAMPLE.fileName}（${bytes.length} 字节）`, `编号  ${id}`);
  return verdictOn(unit, id);
}

async function explain(unit: Visitor, submission: Submission): Promise<void> {
  lines('', '七甲镇逐条说明原因：');
  for (const { severity, key, rule } of submission.findings) {
    if (severity === 'warning') lines(`  ${key}  ${reasonFor(rule)}`);
  }
  const { receipt } = await confirm(unit, submission, reasonFor);
  lines('', `现状  ${styleText('green', '已通过')}${receipt ? `，回执 ${receipt.number}` : ''}`);
}

function reasonFor(rule: string): string {
  return REASONS[rule] ?? OTHER_REASON;
}

/** What a unit is, by the end of its name. */
function kindOf(name: Street['name']): string {
  return ['街道', '镇', '乡'].find((kind) => name.endsWith(kind)) ?? '园区';
}

function clockFace({ clock }: Machine): string {
  return new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(clock.now());
}
