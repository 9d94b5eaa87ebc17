import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { inLanes } from '../../shared/in-lanes.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { useAsk } from '../api/use-api.ts';
import { checkFile } from '../checker/check-file.ts';
import { type BulkRow, isReady, isToFile } from './bulk-row.ts';
import { fileFor } from './file-for.ts';
import { matchUnit, type NamedUnit } from './match.ts';
import { BadArchive, unpackAll } from './unpack.ts';

export type Phase =
  | { readonly step: 'empty' | 'unpacking' | 'checking' | 'ready' | 'sending' | 'sent' }
  | { readonly step: 'bad'; readonly archive: BadArchive }
  | { readonly step: 'broke'; readonly problem: Problem };

export interface Bulk {
  readonly phase: Phase;
  readonly rows: readonly BulkRow[];
  drop(files: readonly File[]): void;
  assign(path: string, unit: string | null): void;
  include(path: string, wanted: boolean): void;
  /** Files those that are included and not filed yet, or the one of that path. */
  send(only?: string): void;
}

/** A check takes a core; an upload hardly any. */
const CHECKS = 2;
const UPLOADS = 3;

/** Many files on their way: unpacked, checked and matched here, approved, then filed one by one. */
export function useBulk(year: number, units: readonly NamedUnit[]): Bulk {
  const [phase, setPhase] = useState<Phase>({ step: 'empty' });
  const [rows, setRows] = useState<readonly BulkRow[]>([]);
  const ask = useAsk();
  const queries = useQueryClient();
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const change = useCallback((path: string, changes: (row: BulkRow) => Partial<BulkRow>) => {
    setRows((before) => before.map((row) => (row.path === path ? { ...row, ...changes(row) } : row)));
  }, []);

  const check = useCallback(
    async (path: string, file: File, signal: AbortSignal) => {
      const done = await checkFile(file, { year }, () => {}, signal).catch(() => null);
      if (signal.aborted) return;
      if (!done) return change(path, () => ({ isUnopened: true }));
      const match = matchUnit(path, done.examination?.report ?? null, units);
      change(path, (row) => {
        const checked = { ...row, check: done, ...match };
        return { ...checked, include: isReady(checked) };
      });
    },
    [year, units, change],
  );

  const drop = useCallback(
    (dropped: readonly File[]) => {
      if (dropped.length === 0) return;
      current.current?.abort();
      const control = new AbortController();
      current.current = control;
      const { signal } = control;
      const work = async () => {
        setPhase({ step: 'unpacking' });
        setRows([]);
        const files = distinct(await unpackAll(dropped));
        if (signal.aborted) return;
        setRows(files.map((one) => ({ ...one, ...UNTOUCHED })));
        setPhase({ step: 'checking' });
        await inLanes(files, CHECKS, async ({ path, file }) => {
          if (file && !signal.aborted) await check(path, file, signal);
        });
        if (signal.aborted) return;
        setRows(oneEach);
        setPhase({ step: 'ready' });
      };
      work().catch((fault: unknown) => {
        if (signal.aborted) return;
        setPhase(
          fault instanceof BadArchive
            ? { step: 'bad', archive: fault }
            : { step: 'broke', problem: asProblem(fault) },
        );
      });
    },
    [check],
  );

  const send = useCallback(
    (only?: string) => {
      const chosen = rows.filter((row) => isToFile(row) && (only === undefined || row.path === only));
      const work = async () => {
        setPhase({ step: 'sending' });
        for (const { path } of chosen) change(path, () => ({ outcome: { step: 'sending', share: 0 } }));
        await inLanes(chosen, UPLOADS, async ({ path, file, check: checked, unit }) => {
          if (!file || !checked || unit === null) return;
          const approved = { unit, year, file, sha256: checked.sha256, key: `${checked.id}-${unit}` };
          await fileFor(approved, ask, (outcome) => change(path, () => ({ outcome }))).catch(
            (fault: unknown) => {
              change(path, () => ({ outcome: { step: 'refused', problem: asProblem(fault) } }));
            },
          );
        });
        setPhase({ step: 'sent' });
        await queries.invalidateQueries();
      };
      void work();
    },
    [rows, year, ask, queries, change],
  );

  return {
    phase,
    rows,
    drop,
    assign: (path, unit) =>
      change(path, (row) => ({ unit, by: 'hand', include: unit !== null && row.check !== null })),
    include: (path, wanted) => change(path, () => ({ include: wanted })),
    send,
  };
}

const UNTOUCHED = {
  check: null,
  isUnopened: false,
  unit: null,
  by: null,
  include: false,
  outcome: null,
} as const;

/** Several of one path, out of several archives, are told apart by a number. */
function distinct<T extends { readonly path: string }>(files: readonly T[]): readonly T[] {
  const seen = new Map<string, number>();
  return files.map((one) => {
    const times = (seen.get(one.path) ?? 0) + 1;
    seen.set(one.path, times);
    return times === 1 ? one : { ...one, path: `${one.path} (${times})` };
  });
}

/** Of several files of one unit the first that is ready stays chosen; which one is meant, a person must say. */
function oneEach(rows: readonly BulkRow[]): readonly BulkRow[] {
  const taken = new Set<string>();
  return rows.map((row) => {
    if (!row.include || row.unit === null) return row;
    const include = !taken.has(row.unit);
    taken.add(row.unit);
    return { ...row, include };
  });
}
