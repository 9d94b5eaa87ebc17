import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'subtotal-row-filled',
  severity: 'error',
  title: { zh: '合并的标题行填了数字', en: 'A merged label row carries numbers' },
  source: '表三“（三）不予公开”等是标题，没有自己的数字 (these rows have no figures of their own)',
  check: ({ report, form }) =>
    report.observations
      .filter((each) => each.kind === 'subtotal-row-filled')
      .filter((each) => each.figures.some((figure) => figure !== null))
      .map((each) => {
        const wrong = each.figures.findIndex(
          (figure, index) => figure !== null && figure !== 0 && figure !== each.sums[index],
        );
        const figure = each.figures[wrong];
        const sum = each.sums[wrong];
        const harmless = wrong === -1;
        return {
          severity: harmless ? ('note' as const) : ('error' as const),
          section: form.tables.find(({ id }) => id === each.table)?.section ?? null,
          place: each.place,
          message: harmless
            ? {
                zh: `“${each.label}”是标题行，不需要填数字。`,
                en: `“${each.label}” is a merged label and needs no figures.`,
              }
            : {
                zh: `“${each.label}”是标题行，却填了 ${figure}，与下面各分项之和 ${sum ?? '（未能读出）'} 不符。`,
                en: `“${each.label}” is a merged label, but says ${figure} where its rows add up to ${sum ?? 'something that could not be read'}.`,
              },
          expected: sum ?? null,
          found: figure ?? null,
          repair: {
            zh: '请清空标题行的数字，只填各分项。',
            en: 'Clear the label row and fill only the rows below it.',
          },
        };
      }),
};
