import { describe, expect, it } from 'vitest';
import { checkReport } from '../../shared/rules/check-report.ts';
import { perfect } from '../../shared/rules/perfect-report.ts';

/** The sums the rule text-sum-mismatch speaks of in a paragraph of section 一. */
function wrong(text: string): readonly (string | number | null)[] {
  return checkReport(perfect({ sections: { 一: [text] } }))
    .filter(({ rule }) => rule === 'text-sum-mismatch')
    .map(({ expected }) => expected);
}

describe('a breakdown that does not add up', () => {
  it.each([
    ['公开信息100条，其中动态类60条、公告类50条。', 110],
    ['公开信息171条：领域信息124条，工作动态34条，预算决算4条，其他信息19条。', 181],
    ['公开信息100条，同比上升8.9%，其中政策类60条，财政类20条，其他16条。', 96],
    ['同意公开27件，占41%；部分公开9件，占13.6%；不予公开10件，占38.2%；无法提供20件，占30.3%。', 15.2],
    ['公开信息63条，其中：机构类16条，动态类36条，其他5条。', 57],
    ['公开信息100条：动态类60条；公告类20条；财政类40条。其中部分信息通过广播播出。', 120],
    ['公开信息1,200条，其中动态类600条、公告类580条、其他10条。', 1190],
  ])('is told: %s', (text, sum) => {
    expect(wrong(text)).toEqual([sum]);
  });
});

describe('no breakdown, or one that is right', () => {
  it.each([
    '公开信息100条，其中动态类60条、公告类40条。',
    '公开信息100条，其中财政信息8条、机构职能2条。',
    '公开信息100条，包括网站80条、公众号70条。',
    '收到政府信息公开申请25件，其中予以公开12件、部分公开3件。',
    '收到政府信息公开申请25件，其中网上20件、信函5件，上年结转2件。',
    '全年新收政府信息公开申请17件。上年结转申请3件。从申请主体看，自然人2件，占11.8%；法人15件，占88.2%。',
    '【主动公开】作出行政许可25件、行政处罚27件、行政强制0件，及时公示。',
    '同意公开27件，占41%；部分公开9件，占13.6%；不予公开10件，占15.2%；无法提供20件，占30.3%。',
    '公开信息90余条，其中动态类60条、公告类40条。',
    '公开信息115条，包括工作动态40条，公告6条，财政信息16条等。',
    '公开信息100条，其中动态类60条，举办活动3次，培训2次。',
    '2021年公开信息100条，其中动态类60条、公告类50条。',
    '收到政府信息公开申请25件，上年结转2件。其中自然人20件、法人5件。',
    '公开信息100条：动态类60条；公告类35条；财政类5条。其中部分信息通过广播播出。公开预算2项、决算1项。',
  ])('is passed over: %s', (text) => {
    expect(wrong(text)).toEqual([]);
  });
});
