/** `npm run reprocess`: has stored files taken again under the current rules, or tells how far that is. */
import { dynamoPorts } from '../../functions/adapters/dynamo/ports.ts';
import { workOn } from '../../functions/adapters/sqs-work.ts';
import { jsonLog } from '../../functions/lambda/log.ts';
import { type Message, type Scope, scopeSchema } from '../../functions/reprocess/message.ts';
import { type Progress, progressOf } from '../../functions/reprocess/progress.ts';
import { RULES_VERSION } from '../../shared/rules/version.ts';
import { localQueue } from '../local/local-queue.ts';
import { localTable } from '../local/local-table.ts';
import { optionsOf, Said, say } from './options.ts';

const USAGE = {
  zh: `用法  npm run reprocess -- --city 370681 --year 2020    某市某年度的报告
      npm run reprocess -- --city 370681                某市所有年度
      npm run reprocess -- --year 2020                  所有城市某年度
      npm run reprocess -- --all                        全部
      以上各式加 --progress 只显示进度，不放入任何工作。
      对本机正在运行的系统（npm start）；对云上的系统加 --queue 队列地址（堆栈输出 reprocessQueue），
      看进度时加 --table 表名（堆栈输出 TableName）。
      中断后重新执行同一命令即可，已完成的不会重复。`,
  en: `Usage  npm run reprocess -- --city 370681 --year 2020    the reports of a city and a year
       npm run reprocess -- --city 370681                of a city, every year
       npm run reprocess -- --year 2020                  of every city, one year
       npm run reprocess -- --all                        everything
       With --progress each only shows how far it is.
       It speaks to the system that runs here (npm start); to one in the cloud with --queue URL (the stack's output
       reprocessQueue), and for the progress --table NAME (the stack's output TableName).
       The same command takes up again what was broken off; nothing is done twice.`,
};

const NOT_RUNNING =
  '本机系统没有在运行：请先执行 npm start，或用 --queue（看进度用 --table）指明云上的系统。';

/** So many city-years with something left are listed. */
const LISTED = 10;

try {
  const { scope, progress, queue, table } = read(process.argv.slice(2));
  if (progress) {
    const log = jsonLog({ command: 'reprocess' });
    process.stdout.write(told(await progressOf(scope, RULES_VERSION, portsOf(table), log)));
  } else {
    await workOf(queue).put([{ scope }]);
    process.stdout.write('已放入队列。加 --progress 再执行可看进度。\n');
  }
} catch (fault) {
  say(fault);
}

/** @throws Said */
function read(argv: readonly string[]) {
  const { values } = optionsOf(argv, USAGE, {
    options: {
      city: { type: 'string' },
      year: { type: 'string' },
      all: { type: 'boolean', default: false },
      progress: { type: 'boolean', default: false },
      queue: { type: 'string' },
      table: { type: 'string' },
    },
  });
  const { city, year, all, progress, queue, table } = values;
  const scope = scopeSchema.safeParse({
    ...(city === undefined ? {} : { city }),
    ...(year === undefined ? {} : { year: Number(year) }),
  });
  const isEverything = city === undefined && year === undefined;
  if (!scope.success || all !== isEverything) throw new Said(USAGE);
  return { scope: scope.data satisfies Scope, progress, queue, table };
}

/** The queue of that address, else that of the machine that runs here. */
function workOf(url: string | undefined) {
  if (url !== undefined) return workOn<Message>(url);
  const here = localQueue('.gongkai', 'reprocessQueue');
  if (!here) throw new Error(NOT_RUNNING);
  return workOn<Message>(here.url, here.client);
}

/** The table of that name, else that of the machine that runs here. */
function portsOf(name: string | undefined) {
  if (name !== undefined) return dynamoPorts(name);
  const here = localTable('.gongkai');
  if (!here) throw new Error(NOT_RUNNING);
  return dynamoPorts(here.name, here.client);
}

function told({ done, of, differing, unfinished }: Progress): string {
  const lines = [
    `规则版本 ${RULES_VERSION}：生效报告 ${of} 份，已按此核验 ${done} 份，还有 ${of - done} 份；其中结论不同 ${differing} 份。`,
    ...unfinished.slice(0, LISTED).map(({ city, year, left }) => `  ${city} ${year}年度  还有 ${left} 份`),
  ];
  if (unfinished.length > LISTED) lines.push(`  …… 共 ${unfinished.length} 个市、年度尚未完成`);
  return `${lines.join('\n')}\n`;
}
