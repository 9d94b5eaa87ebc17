import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes the folder in which a machine keeps its state: the engines' files bear one process alone.
 * @param fresh throw away what was kept there
 * @returns gives it back
 * @throws when another process has it
 */
export function takeStateFolder(folder: string, fresh: boolean): () => void {
  const holder = join(folder, 'held-by');
  const pid = existsSync(holder) ? Number(readFileSync(holder, 'utf8')) : null;
  if (pid !== null && pid !== process.pid && isRunning(pid)) {
    throw new Error(`${folder}/ 正由另一个进程（${pid}）使用，请先停止它`);
  }
  if (fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(holder, String(process.pid));
  return () => rmSync(holder, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
