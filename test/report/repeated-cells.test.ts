import { expect, it } from 'vitest';
import { readDocument } from '../../shared/readers/index.ts';
import { readReport } from '../../shared/report/index.ts';
import { GOOD } from './written-report.ts';

it.each(['—', '零件'])(
  'a merged label that is written into every column leaves %s below it apart',
  async (figure) => {
    const header = ['项目', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const rows = GOOD.applications.slice(3).map((row) => row.split('\t'));
    const merged = header.map(() => '三、本年度办理结果');
    const html = [header, ...rows.slice(0, 2), merged, ...rows.slice(2)]
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('');
    const reading = await readDocument(
      new TextEncoder().encode(
        `<p>${GOOD.title[0]}</p><p>三、收到和处理政府信息公开申请情况</p><table>${html.replaceAll('>0<', `>${figure}<`)}</table>`,
      ),
      'a.html',
    );
    if (!reading.ok) throw new Error(reading.unreadable.en);
    const { cells, unread } = readReport(reading.document);
    expect(cells.get('applications.granted.total')?.value).toBe(4);
    expect(cells.get('applications.granted.research')?.text).toBe(figure);
    expect(unread.filter(({ why }) => why === 'unclear')).toEqual([]);
  },
);
