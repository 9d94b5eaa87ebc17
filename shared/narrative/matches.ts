/** Every quantity that the text states, matched to the cells of the tables that state it too, or marked as of none. */
import type { Words } from '../findings/finding.ts';
import type { CellId, Form } from '../form/index.ts';
import type { Report } from '../report/report.ts';
import { type Claim, narrativeOf } from './claims.ts';
import type { Figure } from './figures.ts';
import { type Reading, readingsOf } from './readings.ts';
import type { Sentence } from './sentences.ts';

export interface Match {
  /** The figure as printed, with the words before it: 「申请25件」; of what did not happen, the clause that says so. */
  readonly words: string;
  /** `null`: that there was none is said without a figure. */
  readonly figure: Figure | null;
  readonly sentence: Sentence;
  /** It speaks of what the tables count, so that somebody must look at it where it was not held against them. */
  readonly tabled: boolean;
  /** What it counts; `null` when no table states it, or the words do not tell. */
  readonly of: Words | null;
  /** The cells it was held against; empty when there are none. */
  readonly cells: readonly CellId[];
  /** `null` when it was not held against anything. */
  readonly agrees: boolean | null;
}

/** Words before a figure that are shown with it. */
const SHOWN = 10;

/** In the order of the text. */
export function matchesOf(report: Report, form: Form, year: number | null): readonly Match[] {
  const { sentences, figures, claims } = narrativeOf(report, year);
  const stated = Map.groupBy(claims, ({ figure }) => figure);
  const matches = [
    ...figures
      .map((figure) => matchOf(figure, stated.get(figure) ?? [], report, form))
      .filter(({ of, figure }) => of !== null || !isTurnOfPhrase(figure)),
    ...(stated.get(null) ?? []).map((claim) => deniedMatch(claim, report, form)),
  ];
  const order = new Map(sentences.map((sentence, index) => [sentence, index]));
  return matches.toSorted((a, b) => (order.get(a.sentence) ?? 0) - (order.get(b.sentence) ?? 0));
}

/** Whether what is claimed can be so by this reading of the table. */
export function agrees({ value, bound, figure }: Claim, reading: Reading): boolean {
  if (bound === 'least') return reading.value >= value;
  if (bound === 'most') return reading.value <= value;
  if (bound === 'about') return Math.abs(reading.value - value) <= Math.max(1, value / 5);
  return Math.abs(reading.value - value) <= roundedBy(figure);
}

/** 「12.4万元」 may be 12.36 in the table. */
function roundedBy(figure: Figure | null): number {
  if (!figure || !/元$/u.test(figure.measure)) return 0;
  const decimals = /\.(\d+)/u.exec(figure.text)?.[1]?.length ?? 0;
  return (figure.measure === '万元' ? 0.5 : 0.5 / 10_000) / 10 ** decimals;
}

function matchOf(figure: Figure, claims: readonly Claim[], report: Report, form: Form): Match {
  const held = claims.map((claim) => heldAgainst(claim, report, form)).find(({ cells }) => cells.length > 0);
  return {
    words: `${figure.before.slice(-SHOWN)}${figure.text}`.replace(/^[\p{P}\s]+/u, ''),
    figure,
    sentence: figure.sentence,
    tabled: isTabled(figure),
    ...(held ?? NOTHING),
  };
}

const OF_THE_TABLES = /申请|复议|诉讼|规范性文件|行政(?:许可|处罚|强制)|行政事业性收费/u;
/** About them, and no count of them. */
const ABOUT_THEM =
  /信息|公文|目录|清单|公示|公布|发布|培训|案卷|检查|解读|备案|审[核查]|栏目|专栏|指南|模板|文书|咨询|会商|人次|许可申请|救助|低保/u;

/** 「满意率96%」, 「培训3次」 and figures of other years are nothing that the tables could bear out. */
function isTabled({ before, after, measure, plain }: Figure): boolean {
  const words = (before + after).replace(/信息公开/gu, '');
  return plain && /[件份宗起例元]/u.test(measure) && OF_THE_TABLES.test(words) && !ABOUT_THEM.test(words);
}

/** 「这是一项…」, 「从三个方面」 count nothing. */
function isTurnOfPhrase(figure: Figure | null): boolean {
  return figure !== null && /^[一二两三四五六七八九十]+[项个次期例]$/u.test(figure.text);
}

function deniedMatch(claim: Claim, report: Report, form: Form): Match {
  return {
    words: claim.words,
    figure: null,
    sentence: claim.sentence,
    tabled: true,
    ...heldAgainst(claim, report, form),
  };
}

const NOTHING = { of: null, cells: [], agrees: null } as const;

function heldAgainst(claim: Claim, report: Report, form: Form): Pick<Match, 'of' | 'cells' | 'agrees'> {
  const readings = readingsOf(claim.quantity, report, form);
  const [plain] = readings;
  if (!plain) return NOTHING;
  const fitting = readings.find((reading) => agrees(claim, reading));
  return {
    of: { zh: claim.quantity.zh, en: claim.quantity.en },
    cells: (fitting ?? plain).cells,
    agrees: fitting !== undefined,
  };
}
