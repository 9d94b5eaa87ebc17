import { describe, expect, it } from 'vitest';
import { reportPage } from '../../infra/command-line/report-page.ts';
import { matchesOf } from '../../shared/narrative/matches.ts';
import { checkReport } from '../../shared/rules/check-report.ts';
import { type Changes, perfect } from '../../shared/rules/examples/perfect-report.ts';
import { RULES_VERSION } from '../../shared/rules/version.ts';

function page(changes: Changes): string {
  const subject = perfect(changes);
  return reportPage(
    '年报.docx',
    {
      fileName: '年报.docx',
      format: 'docx',
      report: subject.report,
      verdict: 'returned',
      findings: checkReport(subject),
      rulesVersion: RULES_VERSION,
    },
    matchesOf(subject.report, subject.form, subject.year),
    'zh',
  );
}

describe('the recognised report as a page', () => {
  it('marks a faulty figure and leads from the finding to it and back', () => {
    const html = page({ figures: { 'applications.total.person': 19 } });
    expect(html).toMatch(/<td class="error">19<sup><a class="error" id="m1" href="#f1">1<\/a>/u);
    expect(html).toMatch(/<li id="f1">.*应为 21，现为 19.*href="#m1"/su);
    expect(html).toContain('由此还引起：');
  });

  it('marks a faulty sentence', () => {
    const html = page({ reword: (text) => text.replace('申请25件', '申请35件') });
    expect(html).toMatch(
      /<mark class="error">全年收到政府信息公开申请<span[^>]*>35件<\/span>.*?<\/mark><sup>/u,
    );
  });

  it('marks what a finding does not repeat', () => {
    const html = page({
      reword: (text) =>
        text.replace('结转下年度2件。', '结转下年度2件。村民李小英（女）要求公开的名单已答复。'),
    });
    expect(html).toContain('<mark class="error">村民李小英</mark>');
  });

  it('tells of each figure of the text what it was held against, or that it was not', () => {
    const html = page({});
    expect(html).toMatch(
      /<span class="held" title="[^"]*一、本年新收[^"]*">25件<\/span>，上年结转<span class="held"/u,
    );
    expect(html).toMatch(/发布信息<span class="unheld" title="表格没有对应项[^"]*">356条<\/span>/u);
  });

  it('shows a place that is not marked without leading anywhere', () => {
    const html = page({ sections: { 五: ['无。'], 六: null } });
    for (const [, target] of html.matchAll(/href="#(m\d+)"/gu)) expect(html).toContain(`id="${target}"`);
  });

  it('lets no text of the file become markup', () => {
    const html = page({ title: '<script>alert(1)</script>2022年政府信息公开工作年度报告' });
    expect(html).not.toContain('<script>');
  });
});
