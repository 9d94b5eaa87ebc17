/** `npm run check`: reads and checks report files without a server. */
import { isolatedExamine } from '../../functions/adapters/isolated-examine.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { examineTask } from './examine-task.ts';
import { jsonLine } from './json-line.ts';
import { say } from './options.ts';
import { pageFile } from './page-file.ts';
import { printed } from './printed.ts';
import { reportPage } from './report-page.ts';

/** @returns the exit code: 0 all accepted, 1 one to confirm or returned, 2 one that cannot be read */
async function check({ tasks, json, lang, html }: Arguments): Promise<number> {
  const { examine, close } = isolatedExamine(
    new URL('../../functions/process-report/worker.ts', import.meta.url),
  );
  const page = html === null ? null : pageFile(html);
  let worst = 0;
  for (const task of tasks) {
    const started = performance.now();
    const { examination, told, remarks } = await examineTask(task, examine);
    const milliseconds = performance.now() - started;
    process.stdout.write(
      `${json ? jsonLine(task.given, examination, told, milliseconds) : printed(task.given, examination, told, lang)}\n`,
    );
    for (const remark of remarks) process.stderr.write(`${remark[lang]}\n`);
    page?.(reportPage(task.given, examination, told, lang));
    worst = Math.max(worst, { accepted: 0, confirm: 1, returned: 1, unreadable: 2 }[examination.verdict]);
  }
  await close();
  return worst;
}

// Whoever reads the lines may have seen enough.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 2));

try {
  process.exitCode = await check(readArguments(process.argv.slice(2)));
} catch (fault) {
  say(fault);
}
