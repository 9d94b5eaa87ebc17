import type { AlertFacts, AlertUnit } from '../facts.ts';
import { lines, type Said } from './phrases.ts';

export function failureWords({ city, year }: AlertFacts, { code, name, attempt }: AlertUnit): Said {
  return {
    subject: `系统处理失败：${city.name}${name}`,
    zh: lines(
      '系统运维人员：',
      `${city.name}${name}（${code}）${year}年度第${attempt}次报送的文件处理失败，非报送单位原因，报送单位未收到提醒。请查明原因并恢复处理。`,
    ),
    en: `Operator: the file of attempt ${attempt} of ${name} (${code}), ${city.name}, for ${year} could not be processed. The fault is ours and the unit was not told. Find the cause and take the file again.`,
  };
}

export function cityUnreachableWords({ city, year }: AlertFacts): Said {
  return {
    subject: `未登记接收渠道：${city.name}`,
    zh: lines(
      '系统运维人员：',
      `${city.name}（${city.code}）未登记接收渠道，${year}年度的提醒和日报不能送达。请予登记。`,
    ),
    en: `Operator: ${city.name} (${city.code}) has no channel; nothing that concerns ${year} reaches it. Give it one.`,
  };
}
