import { describe, expect, it } from 'vitest';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';
import { rule } from '../../shared/rules/number-missing.ts';

function faults(sentence: string): number {
  const outcome = rule.check(
    perfect({
      reword: (text) => text.replace('（三）政府信息管理。', `（三）政府信息管理。${sentence}`),
    }),
  );
  return outcome === 'does-not-apply' ? 0 : outcome.length;
}

describe('what is counted', () => {
  it.each([
    '发放办事指南份，群众反映良好。',
    '全年整改错敏字处。',
    '微信公众号推文篇，阅读量达万次。',
    '新增公开栏处，培训干部人次。',
    '群众满意度达%。',
    '推送财政信息14条、工作动态条、其他信息8条。',
    '共计发布128，每周更新。',
    '当面受理件，拍摄短视频条。',
    '推送稿件230，均已审核。',
  ])('has its figure or its measure word left out: %s', (sentence) => {
    expect(faults(sentence)).toBe(1);
  });

  it.each([
    '制作宣传册，整改工作落到实处。',
    '完成整改，查找不足之处，清理过期信息条目。',
    '发放明白纸、办理居民身份证，更新每月工作月份。',
    '设立党群服务办事处，公示多份，培训多次、多场。',
    '公开财政信息14条、规范性文件、其他8条，解读2件、建议案件。',
    '推文逐篇审核，信息逐条公开。',
    '推送稿件230篇，解读25份，满意度达98%。',
  ])('has them, or is none: %s', (sentence) => {
    expect(faults(sentence)).toBe(0);
  });
});
