/** `npm run reprocess`: has stored files taken again under the current rules. */
import { parseArgs } from 'node:util';
import { workOn } from '../../functions/adapters/sqs-work.ts';
import { type Message, type Scope, scopeSchema } from '../../functions/reprocess/message.ts';
import { localQueue } from '../local/local-queue.ts';

const USAGE = `用法  npm run reprocess -- --city 370681 --year 2020    某市某年度的报告
      npm run reprocess -- --city 370681                某市所有年度
      npm run reprocess -- --year 2020                  所有城市某年度
      npm run reprocess -- --all                        全部
      对本机正在运行的系统（npm start）；对云上的系统加 --queue 队列地址（堆栈输出 reprocessQueue）。
      中断后重新执行同一命令即可，已完成的不会重复。`;

try {
  const { scope, queue } = read(process.argv.slice(2));
  await work(queue).put([{ scope }]);
  process.stdout.write(
    '已放入队列。进度见市级接口 filings 的 rulesVersions：生效报告最近按哪一版规则核验。\n',
  );
} catch (failure) {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 2;
}

/** @throws Error with words for the person at the keyboard */
function read(argv: readonly string[]): { scope: Scope; queue: string | undefined } {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      city: { type: 'string' },
      year: { type: 'string' },
      all: { type: 'boolean', default: false },
      queue: { type: 'string' },
    },
  });
  const { city, year, all, queue } = values;
  const scope = scopeSchema.safeParse({
    ...(city === undefined ? {} : { city }),
    ...(year === undefined ? {} : { year: Number(year) }),
  });
  const isEverything = city === undefined && year === undefined;
  if (!scope.success || all !== isEverything) throw new Error(USAGE);
  return { scope: scope.data, queue };
}

/** The queue of that address, else that of the machine that runs here. */
function work(url: string | undefined) {
  if (url !== undefined) return workOn<Message>(url);
  const here = localQueue('.gongkai', 'reprocessQueue');
  if (!here) throw new Error('本机系统没有在运行：请先执行 npm start，或用 --queue 指明云上的队列。');
  return workOn<Message>(here.url, here.client);
}
