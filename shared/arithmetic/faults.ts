/** Broken identities as the clerk is told of them: one finding a mistake, the sums with their terms. */
import type { Finding, Words } from '../findings/finding.ts';
import type { FormCell, Identity } from '../form/index.ts';
import type { Fault, Outcome, Subject } from '../rules/rule.ts';
import { likeliest } from './likeliest.ts';
import { type Candidate, type Mistake, mistakesIn } from './mistakes.ts';
import { movedWords } from './moved-words.ts';
import { changeEn, changeZh, fewRepairs, repairsOf } from './repairs.ts';
import { type Sum, sumsOf, type Term, total } from './sums.ts';

const MOST_REPAIRS = 3;
/** Terms of a sum that hangs under another finding: nobody adds up twenty of them again. */
const BRIEF = 6;

/** The mistakes that this identity speaks of first. Others that break it as well carry it under `explains`. */
export function arithmeticFaults(subject: Subject, rule: Identity['rule']): Outcome {
  const { report, form } = subject;
  const sums = sumsOf(report, form);
  if (!sums.some((sum) => sum.equation.rule === rule)) return 'does-not-apply';
  return mistakesOf(sums)
    .filter((mistake) => leading(mistake).equation.rule === rule)
    .map((mistake) => faultOf(mistake, subject));
}

type PlaceOf = (cell: FormCell) => Finding['place'];

const mistakesBySums = new WeakMap<readonly Sum[], readonly Mistake[]>();

/** Four rules ask for the mistakes of one report. */
function mistakesOf(sums: readonly Sum[]): readonly Mistake[] {
  let mistakes = mistakesBySums.get(sums);
  if (!mistakes) {
    mistakes = mistakesIn(sums);
    mistakesBySums.set(sums, mistakes);
  }
  return mistakes;
}

/** The sum to speak of first: the one that gives the right figure as its total, else as the form orders them. */
function leading({ sums, candidates: [candidate] }: Mistake): Sum {
  const lead =
    sums.find(({ right }) => candidate && right.length === 1 && right[0]?.cell === candidate.cell) ?? sums[0];
  if (!lead) throw new Error('a mistake breaks at least one sum');
  return lead;
}

function faultOf(mistake: Mistake, subject: Subject): Fault {
  const placeOf: PlaceOf = (cell) => subject.report.cells.get(cell.id)?.place ?? null;
  const lead = leading(mistake);
  const [only, ...others] = mistake.candidates;
  if (mistake.move) {
    const [first] = mistake.move.changes;
    return {
      ...sumFault(lead, placeOf),
      ...movedWords(mistake.move, sumWords(lead)),
      place: first ? placeOf(first.cell) : null,
      ...explained(mistake, lead, placeOf),
    };
  }
  if (!only) return sumFault(lead, placeOf);
  if (others.length > 0) return oneOfSeveral(mistake, lead, subject, placeOf);
  return {
    ...named(only, lead, placeOf),
    message: {
      zh: `${only.cell.label} 应为 ${only.expected}，${foundZh(only)}。${sumWords(lead).zh}。`,
      en: `“${only.cell.label}” should be ${only.expected}, ${foundEn(only)}. ${sumWords(lead).en}.`,
    },
    repair: {
      zh: `请核对台账；如确为此处有误，${changeZh([only])}，相关合计即全部相符。`,
      en: `Check your records; if this is the wrong figure, ${changeEn([only])}, and every sum it is part of holds.`,
      cell: only.cell.id,
      value: only.expected,
    },
    ...explained(mistake, lead, placeOf),
  };
}

/** Each of several figures would heal the sum: the likeliest is named where something speaks for it. */
function oneOfSeveral(mistake: Mistake, lead: Sum, subject: Subject, placeOf: PlaceOf): Fault {
  const { candidates, because } = likeliest(mistake, subject);
  const offered = fewRepairs(repairsOf(candidates, because ? candidates[0] : undefined), MOST_REPAIRS);
  const [[first] = [], ...others] = offered;
  const fault = sumFault(lead, placeOf);
  const cells = [...new Set([...offered.flat().map(({ cell }) => cell.id), ...(fault.cells ?? [])])];
  if (!first || !because) {
    return {
      ...fault,
      cells,
      repair: {
        zh: `请核对后改正其中一处：${offered.map(changeZh).join('；或者')}。`,
        en: `Check and correct one of these: ${offered.map(changeEn).join('; or ')}.`,
      },
      ...explained(mistake, lead, placeOf),
    };
  }
  return {
    ...named(first, lead, placeOf),
    cells,
    message: likelyWords(first, lead, because),
    repair: {
      zh: `请核对台账：如此处有误，${changeZh([first])}；如此处无误，则${others.map(changeZh).join('，或者')}。`,
      en: `Check your records: if this is the wrong figure, ${changeEn([first])}; if it is right, ${others.map(changeEn).join(', or ')}.`,
      cell: first.cell.id,
      value: first.expected,
    },
    ...explained(mistake, lead, placeOf),
  };
}

function likelyWords(first: Candidate, lead: Sum, because: Words | 'is-the-total'): Words {
  const { cell, expected } = first;
  const { zh, en } = sumWords(lead);
  return because === 'is-the-total'
    ? {
        zh: `${cell.label} 按各项相加应为 ${expected}，${foundZh(first)}。${zh}。`,
        en: `“${cell.label}” should be ${expected} by its parts, ${foundEn(first)}. ${en}.`,
      }
    : {
        zh: `${cell.label} 很可能应为 ${expected}，${foundZh(first)}（${because.zh}）。${zh}。`,
        en: `“${cell.label}” should most likely be ${expected}, ${foundEn(first)} (${because.en}). ${en}.`,
      };
}

function named(
  { cell, expected, found }: Candidate,
  { equation }: Sum,
  placeOf: PlaceOf,
): Pick<Fault, 'cells' | 'section' | 'place' | 'expected' | 'found'> {
  return { cells: [cell.id], section: equation.table.section, place: placeOf(cell), expected, found };
}

function foundZh({ found, expected, blank }: Candidate): string {
  return `现为${blank ? '空白' : ` ${found}`}，相差 ${Math.abs(expected - found)}`;
}

function foundEn({ found, expected, blank }: Candidate): string {
  return `is ${blank ? 'blank' : found}, off by ${Math.abs(expected - found)}`;
}

function explained(mistake: Mistake, lead: Sum, placeOf: PlaceOf): Pick<Fault, 'explains'> {
  const others = mistake.sums.filter((sum) => sum !== lead);
  if (others.length === 0) return {};
  return {
    explains: others.map((sum) => ({
      rule: sum.equation.rule,
      severity: 'error',
      section: null,
      place: null,
      cells: [],
      expected: null,
      found: null,
      ...sumFault(sum, placeOf, BRIEF),
    })),
  };
}

/** One broken sum by itself. */
function sumFault(sum: Sum, placeOf: PlaceOf, most?: number): Fault {
  const { equation, left, right } = sum;
  const first = right[0] ?? left[0];
  const words = sumWords(sum, most);
  const off = Math.abs(sum.difference);
  return {
    cells: [...right, ...left.filter((term) => term.value !== 0)].map((term) => term.cell.id),
    section: equation.table.section,
    place: first ? placeOf(first.cell) : null,
    message: {
      zh: `${words.zh}，两边应相等，相差 ${off}。`,
      en: `${words.en}; they should be equal and are off by ${off}.`,
    },
    expected: total(left),
    found: total(right),
    repair: {
      zh: '请逐项核对这一行（列）的数字，改正后重新报送。',
      en: 'Check each figure of this row or column, correct it and file again.',
    },
  };
}

/** 「第三部分 自然人：一、本年新收… 20 + 二、上年结转… 2 = 22，（七）总计 19 + 四、结转… 1 = 20，相差 2」 */
function sumWords({ equation, left, right }: Sum, most = Number.POSITIVE_INFINITY): Words {
  const line = `第${equation.table.section}部分 ${shortLabel(equation.line.label)}`;
  const sides = `${sideOf(left, equation.line.id, most)}，${sideOf(right, equation.line.id, most)}`;
  return {
    zh: `${line}：${sides}`,
    en: `${line}: ${sides.replace('，', ' against ')}`,
  };
}

/** @param most with more terms than this only their sum is said */
function sideOf(terms: readonly Term[], line: string, most: number): string {
  const shown = terms.length > 2 ? terms.filter((term) => term.value !== 0) : terms;
  if (shown.length === 0 || shown.length > most) return `各项之和 ${total(shown)}`;
  const parts = shown.map((term) => {
    const { row, column } = term.cell;
    return `${shortLabel(row.id === line ? column.label : row.label)} ${term.value}`;
  });
  return parts.length === 1 ? (parts[0] ?? '') : `${parts.join(' + ')} = ${total(shown)}`;
}

function shortLabel(label: string): string {
  const plain = label
    .replace(/(?<=.)（[^）]{8,}）$/u, '')
    .replace(/政府信息公开申请/u, '')
    // 「1.信访举报投诉类申请 1」 would read as two figures.
    .replace(/^\d\.(?=.{3})/u, '');
  return plain.length > 16 ? `${plain.slice(0, 15)}…` : plain;
}
