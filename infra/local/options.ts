import { optionsOf, Said } from '../command-line/options.ts';

export interface Options {
  /** YYYY-MM-DD in China, or `null` for the real day. */
  readonly day: string | null;
  readonly port: number;
  /** Begin anew. */
  readonly fresh: boolean;
  /** Do the main job and stop. */
  readonly once: boolean;
}

/** The day on which the sample report was signed. */
const SEASON = '2021-01-29';

const USAGE = {
  zh: `用法  npm start -- [--once] [--fresh] [--date 2021-01-29|today] [--port 8787]
      --once    办完一遍主要流程即退出
      --fresh   清空 .gongkai/ 里的数据，从头开始
      --date    演示用的日期（默认 ${SEASON}），today 为真实日期
      --port    接口端口；登录服务和文件存储用其后两个端口，被占用时自动另选`,
  en: `Usage  npm start -- [--once] [--fresh] [--date 2021-01-29|today] [--port 8787]
       --once    do the main job once and end
       --fresh   empty .gongkai/ and begin anew
       --date    the day to stand at (${SEASON} if not told), or today
       --port    of the interface; sign-in and file store take the two after it, others if taken`,
};

/** @throws Said */
export function readOptions(argv: readonly string[]): Options {
  const { values } = optionsOf(argv, USAGE, {
    options: {
      date: { type: 'string', default: SEASON },
      port: { type: 'string', default: '8787' },
      fresh: { type: 'boolean', default: false },
      once: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_533)
    throw new Said({ zh: `--port ${values.port}：不是端口号`, en: `--port ${values.port}: no port` });
  const day = values.date === 'today' ? null : values.date;
  if (day !== null && !isDay(day))
    throw new Said({
      zh: `--date ${values.date}：日期应写作 2021-01-29 或 today`,
      en: `--date ${values.date}: a date is written 2021-01-29, or today`,
    });
  return { day, port, fresh: values.fresh, once: values.once };
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}
