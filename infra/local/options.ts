import { parseArgs } from 'node:util';

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

export const USAGE = `用法  npm start -- [--once] [--fresh] [--date 2021-01-29|today] [--port 8787]
      --once    办完一遍主要流程即退出
      --fresh   清空 .gongkai/ 里的数据，从头开始
      --date    演示用的日期（默认 ${SEASON}），today 为真实日期
      --port    接口端口；登录服务和文件存储用其后两个端口，被占用时自动另选`;

/** @throws Error with words for the person at the keyboard */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      date: { type: 'string', default: SEASON },
      port: { type: 'string', default: '8787' },
      fresh: { type: 'boolean', default: false },
      once: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_533)
    throw new Error(`--port ${values.port}：不是端口号`);
  const day = values.date === 'today' ? null : values.date;
  if (day !== null && !isDay(day)) throw new Error(`--date ${values.date}：日期应写作 2021-01-29 或 today`);
  return { day, port, fresh: values.fresh, once: values.once };
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}
