import { closeSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { Said } from './options.ts';
import { GENERATOR } from './report-page.ts';

/**
 * Where a page is to be written. It is made before the work, and never over a file that is no such page: a clerk who
 * names the report itself keeps it.
 * @throws Said where it cannot be written, or something else stands there
 */
export function pageFile(path: string): (page: string) => void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && !(there.isFile() && readFileSync(path, 'utf8').includes(GENERATOR)))
    throw new Said({
      zh: `--html ${path}：该文件已存在，且不是本程序写的页面，未覆盖。请换一个文件名。`,
      en: `--html ${path}: there is a file that is no page of this program, and it is kept. Name another.`,
    });
  try {
    closeSync(openSync(path, 'a'));
  } catch {
    throw new Said({
      zh: `--html ${path}：无法写入，请检查文件夹和权限。`,
      en: `--html ${path}: it cannot be written; look at the folder and at who may write there.`,
    });
  }
  return (page) => writeFileSync(path, page);
}
