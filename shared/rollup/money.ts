import type { MoneyUnit } from '../report/report.ts';

/** How many 分 each is: amounts are added in whole 分, so that they come out exact and the same in any order. */
export const FEN: Readonly<Record<MoneyUnit, number>> = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 };
