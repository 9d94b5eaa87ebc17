/** Which label of the forms some words are. */
import type { TableId } from '../../form/index.ts';
import { FORM_LABELS, type FormLabel } from './form-labels.ts';
import type { Label, LabelMatch } from './label.ts';
import { briefCoreOf, coreOf, ordinalOf } from './label-words.ts';
import { nearestLabel } from './misprints.ts';

/** No label is longer, with a note behind it. */
const LONGEST = 80;
/** 「本年增/」: no label ends with a sign between two words. */
const BREAKS_OFF = /[/／、]\s*$/u;
const CORES = new Set(FORM_LABELS.flatMap(({ core, brief }) => [core, brief]));
/** Other words for the same, that share too little with it to be a misprint. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['合计', '总计'],
  ['共计', '总计'],
]);
/** What may run together with a label: the merged labels in front of it, the corner above it. */
const GROUP_CORES = [
  ...FORM_LABELS.filter(({ label }) => label.kind === 'group').map(({ core }) => core),
  '信息内容',
];
/** … and in front of a column's, the labels of the rows that table 四 prints above it: 「行政复议结果维持」. */
const OVER_COLUMNS = [
  ...GROUP_CORES,
  ...FORM_LABELS.filter(({ label }) => label.kind === 'row' && label.table === 'review').map(
    ({ core }) => core,
  ),
];
const known = new Map<string, Map<string, LabelMatch | null>>();

/** The label of a row of the forms. */
export function rowLabel(table: TableId, row: string): Label | undefined {
  return FORM_LABELS.find(({ label }) => label.kind === 'row' && label.table === table && label.id === row)
    ?.label;
}

/** Whether the words are a label of the forms as it is printed, apart from its ordinal and notes in brackets. */
export function isLabel(text: string): boolean {
  return text.length <= LONGEST && (CORES.has(coreOf(text)) || CORES.has(briefCoreOf(text)));
}

/** Matches against the row labels (and merged labels above them) of one table, or of all. */
export function matchRow(text: string, table: TableId | null): LabelMatch | null {
  return match(
    text,
    `row ${table}`,
    (label) => label.kind !== 'column' && (table === null || label.table === table),
  );
}

/** Matches against the column labels of one table, or of all. */
export function matchColumn(text: string, table: TableId | null): LabelMatch | null {
  return match(
    text,
    `column ${table}`,
    (label) => label.kind === 'column' && (table === null || label.table === table),
  );
}

function match(text: string, scope: string, admits: (label: Label) => boolean): LabelMatch | null {
  let cache = known.get(scope);
  if (!cache) {
    cache = new Map();
    known.set(scope, cache);
  }
  let result = cache.get(text);
  if (result === undefined) {
    const candidates = FORM_LABELS.filter(({ label }) => admits(label));
    result = find(text, candidates, candidates[0]?.label.kind === 'column' ? OVER_COLUMNS : GROUP_CORES);
    // Labels repeat from report to report; what is no label does not, and must not fill the memory.
    if (cache.size < 2_000) cache.set(text, result);
  }
  return result;
}

function find(text: string, candidates: readonly FormLabel[], groups: readonly string[]): LabelMatch | null {
  // No label is a sentence.
  if (text.length > LONGEST || /。./u.test(text) || (text.length > 12 && text.endsWith('。'))) return null;
  const core = coreOf(text);
  if (core === '') return null;
  const readings = [core, briefCoreOf(text), withoutGroups(core, groups)].filter((wanted) => wanted !== '');
  for (const wanted of [...readings, core.replace(/^\d(?=.)/u, '')]) {
    const exact = candidates.find((candidate) => candidate.core === wanted || candidate.brief === wanted);
    if (exact) return isOfOwn(text, exact.label) ? null : { label: exact.label, how: 'exact' };
  }
  const synonym = candidates.find((candidate) => candidate.core === SYNONYMS.get(core));
  if (synonym) return { label: synonym.label, how: 'altered' };
  const ordinal = ordinalOf(text.replace(/^.*本年度办理结果/u, ''));
  for (const wanted of new Set(readings)) {
    const near = nearestLabel(wanted, ordinal, candidates);
    if (near)
      return BREAKS_OFF.test(text) && coreOf(near.label.printed).startsWith(wanted)
        ? { ...near, how: 'cut' }
        : near;
  }
  return null;
}

/**
 * 「9.其他」 behind the eight reasons of 不予公开 is a row of the office's own: the form's is the third of its group, and
 * numbered a little otherwise at most.
 */
function isOfOwn(text: string, { kind, printed }: Label): boolean {
  const [, number] = /^\s*(\d{1,2})[.．、]\s*其[他它]\s*$/u.exec(text) ?? [];
  const [, own] = /^(\d)\.其他$/u.exec(printed) ?? [];
  return kind === 'row' && number !== undefined && own !== undefined && Number(number) > Number(own) + 1;
}

/** 「三本年度办理结果（一）予以公开」 in one cell: the merged labels in front are taken off. */
function withoutGroups(core: string, groups: readonly string[]): string {
  let rest = core;
  for (let changed = true; changed; ) {
    changed = false;
    for (const group of groups) {
      if (rest.length > group.length && rest.startsWith(group)) {
        rest = rest.slice(group.length).replace(/^[一二三四五六七八\d](?=\p{Script=Han}{2})/u, '');
        changed = true;
      }
    }
  }
  return rest;
}
