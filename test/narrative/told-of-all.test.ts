import { describe, expect, it } from 'vitest';
import { narrativeOf } from '../../shared/narrative/claims.ts';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';

function stated(text: string): readonly string[] {
  const { report } = perfect({ sections: { 一: [text] } });
  return narrativeOf(report, 2022)
    .claims.filter(({ sentence }) => sentence.section === '一')
    .map(({ quantity, value }) => `${quantity.id}=${value}`);
}

describe('what became of disputes', () => {
  it.each<[string, string[]]>([
    ['因信息公开引发行政复议4件，尚未审结。', ['reconsiderations=4', 'reconsiderations.pending=4']],
    ['因信息公开引发行政诉讼3件，目前仍在审理中。', ['lawsuits=3', 'lawsuits.pending=3']],
    ['因信息公开引起行政复议5件（含上年度结转2件）。', ['reconsiderations=5']],
    [
      '政府信息公开类行政复议16件，行政诉讼5件，其中3件行政复议、2件行政诉讼尚未审结。',
      ['reconsiderations=16', 'lawsuits=5', 'reconsiderations.pending=3', 'lawsuits.pending=2'],
    ],
    ['因信息公开引发行政复议4件，年底审结。', ['reconsiderations=4']],
    ['未发生因政府信息公开被行政复议纠正或行政诉讼败诉的情况。', ['reconsiderations.corrected=0']],
  ])('%s', (text, claims) => {
    expect(stated(text)).toEqual(claims);
  });
});

describe('who applied', () => {
  it.each<[string, string[]]>([
    ['全年受理政府信息公开申请6件，均来自自然人。', ['handled=6', 'receivedFromPersons=6']],
    ['全年收到政府信息公开申请6件，均已答复。', ['received=6']],
  ])('%s', (text, claims) => {
    expect(stated(text)).toEqual(claims);
  });
});
