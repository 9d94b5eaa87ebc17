import { counted } from '../findings/listing.ts';
import { sectionText } from '../narrative/text.ts';
import type { Rule } from './rule.ts';

const NONE =
  /收费通知(?:书)?(?:的?件数|数量)?[为共]?(?:0|零)[件份]|(?:未|没有|无|不存在|不涉及|零)[^。；]{0,16}(?:信息处理费|收费通知|收费|费用)|信息处理费[^。；]{0,8}(?:未发生|为零|0元|为0|[^。；，]{0,12}(?:均?无(?:任何)?(?:事项|情况|情形)?|没有)(?=[。；，]|$))/u;
const EXPLAINED = /逾期|未缴|不再处理|发出[^。；]{0,10}收费通知[1-9]|收费通知(?:书)?[^。；]{0,6}[1-9]\d*/u;
export const rule: Rule = {
  id: 'fee-conflict',
  severity: 'warning',
  title: {
    zh: '表格有逾期未缴费的申请，第六部分却说没有收费',
    en: 'The table has an unpaid fee, section 六 says there was no fee matter',
  },
  source: '国办公开办函〔2021〕30号：第三部分（六）2 与第六部分应当一致',
  check: ({ report }) => {
    const unpaidFees = report.cells.get('applications.otherFeeUnpaid.total');
    if (unpaidFees?.value == null) return 'does-not-apply';
    if (unpaidFees.value === 0) return [];
    const text = sectionText(report, '六');
    const none = NONE.exec(text)?.[0];
    if (none === undefined || EXPLAINED.test(text)) return [];
    return [
      {
        cells: ['applications.otherFeeUnpaid.total'],
        section: '六',
        place: report.sections.find(({ number }) => number === '六')?.paragraphs[0]?.place ?? null,
        quote: none,
        message: {
          zh: `第三部分（六）2“逾期未按收费通知要求缴纳费用”有 ${unpaidFees.value} 件，第六部分却写“${none}”。`,
          en: `Table 三 has ${counted(unpaidFees.value, 'application')} closed for an unpaid fee; section 六 says “${none}”.`,
        },
        expected: unpaidFees.value,
        found: none,
        repair: {
          zh: '请在第六部分写明发出收费通知的件数和金额，或改正表格。',
          en: 'Tell in section 六 of the fee notices sent, or correct the table.',
        },
      },
    ];
  },
};
