/** `npm start`: the whole system on one machine. It does the main job, then stays up. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { timeInChina } from '../../shared/calendar/dates.ts';
import { say } from '../command-line/options.ts';
import { buildPages } from './build-pages.ts';
import { clockOf } from './clock.ts';
import { mainJob } from './demo/main-job.ts';
import { heading, lines } from './demo/show.ts';
import { showAddresses, watchUploads } from './demo/stay-up.ts';
import { type Machine, startMachine } from './machine.ts';
import { type Options, readOptions } from './options.ts';
import { partyOf } from './places.ts';
import { failureIn } from './runtime/function.ts';
import { spoken } from './spoken.ts';
import { synthesise } from './synthesise.ts';

const FOLDER = '.gongkai';

let options: Options;
try {
  options = readOptions(process.argv.slice(2));
} catch (fault) {
  say(fault);
  process.exit();
}

console.log(styleText('bold', '公开 · 政府信息公开年度报告报送与汇总（本机运行）'));
const machine = await startUp(options).catch((fault: Error) => {
  console.error(`\n未能启动：${fault.message}`);
  process.exit(1);
});
for (const { settings, onOutcome } of machine.functions) {
  onOutcome((outcome) => {
    const failure = failureIn(outcome);
    if (failure !== null)
      console.error(`  函数出错  ${settings.description}：${failure}（${settings.logFile}）`);
  });
}
// Nobody reads mail or a group here: what was sent stands in a file, and on the alerts page of the desk.
const toOutbox = (how: string, words: string): void => {
  const when = timeInChina(machine.clock.now().toISOString());
  appendFileSync(join(FOLDER, 'outbox.txt'), `${when}  ${how}\n${words.trim()}\n\n`);
};
machine.onNotice(({ message }) => toOutbox('sns', message));
machine.onOutgoing(({ host, body }) => toOutbox(host, spoken(body)));

let stopping = false;
async function leave(code: number): Promise<never> {
  if (!stopping) {
    stopping = true;
    await machine.stop();
  }
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    console.log('\n正在停止……');
    void leave(0);
  });
}

try {
  await mainJob(machine);
} catch (fault) {
  console.error(`\n未能办完：${(fault as Error).message}\n运行记录在 ${join(FOLDER, 'logs')}`);
  await leave(1);
}
if (options.once) await leave(0);
showAddresses(machine);
watchUploads(machine);

async function startUp({ day, port, fresh }: Options): Promise<Machine> {
  const began = performance.now();
  const started = await startMachine({
    folder: FOLDER,
    fresh,
    template: () => synthesise(join(FOLDER, 'cloud')),
    clock: clockOf(day),
    port,
    partyOf,
    pages: await buildPages(),
  });
  const taken = port !== 0 && new URL(started.apiUrl).port !== String(port);
  heading('启动');
  lines(
    `网页  ${styleText('bold', `${started.apiUrl}/`)}${taken ? `（端口 ${port} 已被占用，另选）` : ''}`,
    `日期  ${day === null ? '真实日期' : `${day}（演示日期，在网页顶部可往后走；--date today 为真实日期）`}`,
    `数据  ${FOLDER}/（重启后保留；--fresh 从头开始）`,
    `用时  ${((performance.now() - began) / 1000).toFixed(1)} 秒，共 ${started.functions.length} 个函数，${started.schedules.length} 个定时任务`,
  );
  return started;
}
