import { stripVTControlCharacters, styleText } from 'node:util';
import type { Format } from '../../shared/document/document.ts';
import { placeInWords } from '../../shared/document/place-in-words.ts';
import type { Examination } from '../../shared/examination.ts';
import { STATES } from '../../shared/filing/states.ts';
import type { Finding, Severity, Verdict, Words } from '../../shared/findings/finding.ts';
import { counted, listed } from '../../shared/findings/listing.ts';
import { SEVERITIES } from '../../shared/findings/severities.ts';
import { cellsOf, formById } from '../../shared/form/index.ts';
import type { Match } from '../../shared/narrative/matches.ts';
import type { Report } from '../../shared/report/report.ts';

type Lang = keyof Words;

export const VERDICTS: Record<Verdict, Words> = {
  accepted: { zh: '通过', en: 'Accepted' },
  confirm: {
    zh: `${STATES['waiting-for-confirmation'].zh}：有${SEVERITIES.warning.name.zh}`,
    en: 'To confirm: warnings need a reason',
  },
  returned: { zh: '退回：有必须改正的错误', en: 'Returned: errors must be corrected' },
  unreadable: { zh: '无法读取', en: 'Cannot be read' },
};

/** Findings are shown by severity, the gravest first. */
export const GROUPS: readonly { severity: Severity; title: Words; colour: 'red' | 'yellow' | 'cyan' }[] = [
  { severity: 'error', title: SEVERITIES.error.heading, colour: 'red' },
  { severity: 'warning', title: SEVERITIES.warning.heading, colour: 'yellow' },
  { severity: 'note', title: SEVERITIES.note.heading, colour: 'cyan' },
];

/** Before a finding that another one explains. */
export const EXPLAINED: Words = { zh: '由此还引起：', en: 'hence: ' };

/** The verdict on one file as a person reads it: what was recognised, then the findings by severity. */
export function printed(file: string, examination: Examination, told: readonly Match[], lang: Lang): string {
  const { report, verdict, findings, rulesVersion } = examination;
  const colour = verdict === 'accepted' ? 'green' : verdict === 'confirm' ? 'yellow' : 'red';
  return [
    styleText('bold', file),
    `  ${styleText(['bold', colour], VERDICTS[verdict][lang])}`,
    ...(report ? recognised(report, examination, told, lang).map((line) => `  ${line}`) : []),
    ...findingGroups(findings, examination.format, lang),
    ...(rulesVersion === '' ? [] : ['', `  ${lang === 'zh' ? '规则版本' : 'Rules'} ${rulesVersion}`]),
    '',
  ].join('\n');
}

/** The findings by severity, each with its place and what to do. */
export function findingGroups(findings: readonly Finding[], format: Format | null, lang: Lang): string[] {
  return GROUPS.flatMap(({ severity, title, colour: tint }) => {
    const group = findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) return [];
    return [
      '',
      `  ${styleText(tint, `${title[lang]} (${group.length})`)}`,
      ...group.flatMap((finding, index) =>
        findingLines(finding, `${index + 1}.`, format, lang).map((line) => `  ${line}`),
      ),
    ];
  });
}

function recognised(report: Report, { format }: Examination, told: readonly Match[], lang: Lang): string[] {
  const form = report.form === null ? null : formById(report.form);
  const total = form ? cellsOf(form).size : 0;
  const read = form
    ? [...cellsOf(form).keys()].filter((id) => (report.cells.get(id)?.value ?? null) !== null).length
    : 0;
  const unknown = lang === 'zh' ? '未识别' : 'not recognised';
  const rows: [string, string][] =
    lang === 'zh'
      ? [
          ['单位', report.unitName ?? unknown],
          ['年度', report.reportYear === null ? unknown : `${report.reportYear} 年`],
          [
            '格式',
            `${format ?? unknown}${form ? `，${form.id === '2019' ? '2019 年试行' : '2021 年'}表样` : ''}`,
          ],
          ['部分', report.sections.map((section) => section.number).join('') || unknown],
          ['数字', `${read} / ${total} 格`],
          ...toldRows(told, lang),
        ]
      : [
          ['Unit', report.unitName ?? unknown],
          ['Year', report.reportYear === null ? unknown : String(report.reportYear)],
          ['Format', `${format ?? unknown}${form ? `, form of ${form.id}` : ''}`],
          ['Sections', report.sections.map((section) => section.number).join('') || unknown],
          ['Figures', `${read} of ${total} cells`],
          ...toldRows(told, lang),
        ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${styleText('dim', name.padEnd(width))}  ${value}`);
}

/** How much of the text was held against the tables; what they count and was not is named, so that nobody takes it for checked. */
function toldRows(told: readonly Match[], lang: Lang): [string, string][] {
  if (told.length === 0) return [];
  const unmatched = told.filter(({ cells }) => cells.length === 0);
  const open = unmatched.filter(({ tabled }) => tabled);
  const held = told.length - unmatched.length;
  const others = unmatched.length - open.length;
  const names = listed(open.map(({ words }) => words));
  const rows: [string, string][] =
    lang === 'zh'
      ? [
          [
            '正文',
            `${told.length} 处数量，${held} 处已与表格核对${others > 0 ? `，${others} 处表格没有这样的项` : ''}`,
          ],
          ['未核对', `请自行对照表格：${names.zh}`],
        ]
      : [
          [
            'Text',
            `${counted(told.length, 'figure')}, ${held} held against the tables${others > 0 ? `, ${others} of what no table counts` : ''}`,
          ],
          ['Not held', `please compare yourself: ${names.en}`],
        ];
  return open.length === 0 ? rows.slice(0, 1) : rows;
}

function findingLines(finding: Finding, mark: string, format: Format | null, lang: Lang): string[] {
  const where = placeInWords(finding.place, format)[lang];
  const indent = ' '.repeat(stripVTControlCharacters(mark).length + 1);
  return [
    `${mark} ${finding.message[lang]}${where === '' ? '' : styleText('dim', lang === 'zh' ? `（${where}）` : ` (${where})`)}`,
    ...(finding.quote === undefined ? [] : [`${indent}${styleText('dim', `“${finding.quote}”`)}`]),
    ...(finding.explains ?? []).map(
      (explained) => `${indent}${styleText('dim', `└ ${EXPLAINED[lang]}${explained.message[lang]}`)}`,
    ),
    `${indent}→ ${finding.repair[lang]}`,
  ];
}
