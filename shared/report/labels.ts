import { FORMS, type FormId, type TableId } from '../form/index.ts';
import { bare, simplified, tidy } from '../words/normalise.ts';

/** A printed label of the forms. */
export interface Label {
  readonly kind: 'row' | 'column' | 'group';
  readonly table: TableId;
  /** Row or column id; for a group its label. */
  readonly id: string;
  /** As the form prints it. */
  readonly printed: string;
  /** Forms that print it. */
  readonly forms: readonly FormId[];
  /** Some form prints it as a merged label over other rows. */
  readonly merged: boolean;
}

export interface LabelMatch {
  readonly label: Label;
  /** `altered`: reworded or misspelt. `cut`: only a part stands there, as a page break leaves it. */
  readonly how: 'exact' | 'cut' | 'altered';
}

const ORDINAL =
  /^\s*(?:第?[（(〔[]\s*(?:[一二三四五六七八九十]+|\d{1,2})\s*[)）〕\]][、.．,，:：]?|(?:[一二三四五六七八九十]{1,2}|\d{1,2})\s*[、.．,，:：·]|\d{1,2}(?=\p{Script=Han}))\s*/u;
/** No label is longer, with a note behind it. */
const LONGEST = 80;
const NOTE = /[（(〔][^（()）]{2,}[)）〕]/gu;

/** The bare words of a label without its ordinal. */
export function coreOf(text: string): string {
  return bare(simplified(tidy(text)).replace(ORDINAL, '')).replaceAll('其它', '其他');
}

/** … and without notes in brackets: 「部分公开（区分处理的…）」 → 部分公开. */
function briefCoreOf(text: string): string {
  return bare(simplified(tidy(text)).replace(ORDINAL, '').replace(NOTE, ''));
}

interface Indexed {
  readonly label: Label;
  readonly core: string;
  /** Without its note: 「部分公开（区分处理的…）」 is misprinted in its words. */
  readonly brief: string;
  readonly ordinal: string | null;
}

/** （三） → 三, 2. → 2; it tells apart what a misprint has made alike. */
function ordinalOf(text: string): string | null {
  const found = ORDINAL.exec(simplified(tidy(text)))?.[0];
  return found ? bare(found) : null;
}

function indexLabels(): Indexed[] {
  const found = new Map<string, { label: Label; forms: FormId[]; core: string }>();
  const add = (kind: Label['kind'], table: TableId, id: string, printed: string, form: FormId): void => {
    const core = coreOf(printed);
    const key = `${kind} ${table} ${id} ${core}`;
    const known = found.get(key);
    if (known) {
      if (!known.forms.includes(form)) known.forms.push(form);
      return;
    }
    const forms: FormId[] = [form];
    found.set(key, { core, forms, label: { kind, table, id, printed, forms, merged: kind === 'group' } });
  };
  for (const form of FORMS) {
    for (const table of form.tables) {
      for (const block of table.blocks) {
        for (const row of block.rows) {
          add('row', table.id, row.id, row.label, form.id);
          for (const under of row.under ?? []) add('group', table.id, under, under, form.id);
        }
        for (const column of block.columns) {
          add('column', table.id, column.id, column.label, form.id);
          for (const under of column.under ?? []) add('group', table.id, under, under, form.id);
        }
      }
    }
  }
  const merged = new Set([...found.values()].flatMap(({ label, core }) => (label.merged ? [core] : [])));
  return [...found.values()].map(({ label, core }) => ({
    core,
    brief: briefCoreOf(label.printed),
    ordinal: ordinalOf(label.printed),
    label: { ...label, merged: label.kind !== 'column' && merged.has(core) },
  }));
}

const INDEX = indexLabels();
const CORES = new Set(INDEX.flatMap(({ core, brief }) => [core, brief]));
/** Other words for the same, that share too little with it to be a misprint. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['合计', '总计'],
  ['共计', '总计'],
]);
/** What may run together with the label of a row: the merged labels in front of it, the corner above it. */
const GROUP_CORES = [
  ...INDEX.filter(({ label }) => label.kind === 'group').map(({ core }) => core),
  '信息内容',
];
const known = new Map<string, Map<string, LabelMatch | null>>();

/** The label of a row of the forms. */
export function rowLabel(table: TableId, row: string): Label | undefined {
  return INDEX.find(({ label }) => label.kind === 'row' && label.table === table && label.id === row)?.label;
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
    result = find(
      text,
      INDEX.filter(({ label }) => admits(label)),
    );
    // Labels repeat from report to report; what is no label does not, and must not fill the memory.
    if (cache.size < 2_000) cache.set(text, result);
  }
  return result;
}

function find(text: string, candidates: readonly Indexed[]): LabelMatch | null {
  // No label is a sentence.
  if (text.length > LONGEST || /。./u.test(text) || (text.length > 12 && text.endsWith('。'))) return null;
  const core = coreOf(text);
  if (core === '') return null;
  const brief = briefCoreOf(text);
  for (const wanted of [core, brief, withoutGroups(core), core.replace(/^\d/u, '')]) {
    if (wanted === '') continue;
    const exact = candidates.find(
      (candidate) => candidate.core === wanted || briefCoreOf(candidate.label.printed) === wanted,
    );
    if (exact) return { label: exact.label, how: 'exact' };
  }
  const synonym = candidates.find((candidate) => candidate.core === SYNONYMS.get(core));
  if (synonym) return { label: synonym.label, how: 'altered' };
  const ordinal = ordinalOf(text.replace(/^.*本年度办理结果/u, ''));
  for (const wanted of new Set([core, brief, withoutGroups(core)])) {
    const near = wanted === '' ? null : nearest(wanted, ordinal, candidates);
    if (near) return BREAKS_OFF.test(text) && isBeginning(wanted, near) ? { ...near, how: 'cut' } : near;
  }
  return null;
}

/** 「本年增/」: no label ends with a sign between two words. */
const BREAKS_OFF = /[/／、]\s*$/u;

function isBeginning(core: string, { label }: LabelMatch): boolean {
  return coreOf(label.printed).startsWith(core);
}

/** 「三本年度办理结果（一）予以公开」 in one cell: the merged labels in front are taken off. */
function withoutGroups(core: string): string {
  let rest = core;
  for (let changed = true; changed; ) {
    changed = false;
    for (const group of GROUP_CORES) {
      if (rest.length > group.length && rest.startsWith(group)) {
        rest = rest.slice(group.length).replace(/^[一二三四五六七八\d](?=\p{Script=Han}{2})/u, '');
        changed = true;
      }
    }
  }
  return rest;
}

/** The one label that is nearer than every other, if it is near enough to be the same words misprinted. */
function nearest(core: string, ordinal: string | null, candidates: readonly Indexed[]): LabelMatch | null {
  let best: { label: Label; core: string; distance: number; cut: boolean } | null = null;
  let second = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (denies(core) !== denies(candidate.core)) continue;
    const sameOrdinal = ordinal !== null && ordinal === candidate.ordinal;
    const match = judge(core, candidate.core, sameOrdinal) ?? judge(core, candidate.brief, sameOrdinal);
    if (!match) continue;
    const judged = sameOrdinal ? { ...match, distance: match.distance - 0.5 } : match;
    if (!best || judged.distance < best.distance) {
      if (best && best.core !== candidate.core) second = best.distance;
      best = { label: candidate.label, core: candidate.core, ...judged };
    } else if (best.core !== candidate.core && best.label.id !== candidate.label.id) {
      second = Math.min(second, judged.distance);
    }
  }
  if (!best || best.distance >= second) return null;
  return { label: best.label, how: best.cut ? 'cut' : 'altered' };
}

/** 给予公开 is one character away from 不予公开 and says the opposite. */
function denies(core: string): boolean {
  return /^[不未无]/u.test(core);
}

/** @param sameOrdinal under the same number one character more may be wrong */
function judge(
  core: string,
  wanted: string,
  sameOrdinal: boolean,
): { distance: number; cut: boolean } | null {
  const missing = wanted.length - core.length;
  if (core.length >= 5 && missing >= 3 && (wanted.startsWith(core) || wanted.endsWith(core))) {
    return { distance: missing, cut: true };
  }
  // 「5.要求确认或重新出具信息」: words are left out here and there.
  if (sameOrdinal && core.length >= 5 && core.length * 2 > wanted.length && isWithin(core, wanted))
    return { distance: missing / 2, cut: false };
  const allowed =
    (wanted.length <= 3
      ? 0
      : wanted.length <= 5
        ? 1
        : wanted.length <= 8
          ? 2
          : Math.floor(wanted.length * 0.3)) + (sameOrdinal && wanted.length > 3 ? 1 : 0);
  if (
    core.length > wanted.length &&
    core.length - wanted.length <= 3 &&
    wanted.length >= 4 &&
    core.includes(wanted)
  ) {
    return { distance: core.length - wanted.length, cut: false };
  }
  const distance = editDistance(core, wanted, allowed);
  return distance <= allowed ? { distance, cut: false } : null;
}

/** Whether all of it stands in the other, in this order. */
function isWithin(part: string, whole: string): boolean {
  let rest = part;
  for (const character of whole) if (rest.startsWith(character)) rest = rest.slice(character.length);
  return rest === '';
}

/** Levenshtein distance, or something above `limit` as soon as it is certain to be. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const value = Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      current.push(value);
      smallest = Math.min(smallest, value);
    }
    if (smallest > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}
