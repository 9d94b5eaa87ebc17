import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { LIMITS } from '../../shared/readers/limits.ts';
import type { Context } from '../../shared/rules/rule.ts';
import { type AnswerOf, CALLS } from '../api/calls.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { useAsk } from '../api/use-api.ts';
import { checkFile, type LocalCheck } from '../checker/check-file.ts';
import { FILING } from '../words/filing.ts';
import type { Words } from '../words/words.tsx';
import { sendFile } from './send-file.ts';

type Upload = AnswerOf<(typeof CALLS)['createUpload']>;

/** A chosen file on its way: checked here, then sent. */
export type Draft =
  | { readonly step: 'none' }
  | { readonly step: 'not-taken'; readonly why: Words }
  | { readonly step: 'hashing' | 'checking'; readonly file: File }
  | { readonly step: 'checked'; readonly file: File; readonly check: LocalCheck }
  | {
      readonly step: 'sending';
      readonly file: File;
      readonly check: LocalCheck;
      /** From 0 to 1. */
      readonly share: number;
    }
  | {
      readonly step: 'broken-off';
      readonly file: File;
      readonly check: LocalCheck;
      readonly problem: Problem;
    };

export interface Drafting {
  readonly draft: Draft;
  /** Whether last year's figures are at hand here. */
  readonly knowsLastYear: boolean;
  choose(files: readonly File[]): void;
  /** Sends the checked file; after a broken connection goes on with the same attempt. */
  send(): void;
  drop(): void;
}

/**
 * @param context what the file is held against here
 * @param filed told the attempt under which the file has been sent
 */
export function useDraft(year: number, context: Context, filed: (submissionId: string) => void): Drafting {
  const [draft, setDraft] = useState<Draft>({ step: 'none' });
  const ask = useAsk();
  const queries = useQueryClient();
  const current = useRef<AbortController | null>(null);
  const permit = useRef<{ readonly sha256: string; readonly upload: Upload } | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const choose = useCallback(
    (files: readonly File[]) => {
      current.current?.abort();
      const [file] = files;
      if (!file) return;
      const why = whyNotTaken(files, file);
      if (why) return setDraft({ step: 'not-taken', why });
      const control = new AbortController();
      current.current = control;
      setDraft({ step: 'hashing', file });
      checkFile(file, context, () => setDraft({ step: 'checking', file }), control.signal).then(
        (check) => {
          if (!control.signal.aborted) setDraft({ step: 'checked', file, check });
        },
        () => {
          if (!control.signal.aborted) setDraft({ step: 'not-taken', why: FILING.unread });
        },
      );
    },
    [context],
  );

  const send = useCallback(() => {
    if (draft.step !== 'checked' && draft.step !== 'broken-off') return;
    const { file, check } = draft;
    const { sha256 } = check;
    const sending = async () => {
      setDraft({ step: 'sending', file, check, share: 0 });
      const known = permit.current?.sha256 === sha256 ? permit.current.upload : null;
      const upload =
        known ??
        (await ask(CALLS.createUpload, {
          params: {},
          // An answer that was lost on its way is given again, and no attempt with it.
          key: `${year}-${sha256}-${check.id}`,
          body: {
            year,
            fileName: file.name.slice(-200),
            contentType: file.type || 'application/octet-stream',
            size: file.size,
            sha256,
          },
        }));
      permit.current = { sha256, upload };
      await sendFile(upload, file, (share) => setDraft({ step: 'sending', file, check, share }));
      permit.current = null;
      await queries.invalidateQueries({ queryKey: ['getUnitHistory'] });
      filed(upload.submissionId);
      setDraft({ step: 'none' });
    };
    sending().catch((fault: unknown) => {
      const problem = asProblem(fault);
      // A permit that the store does not take is of no more use; a broken connection may be mended.
      if (problem.code !== 'offline') permit.current = null;
      setDraft({ step: 'broken-off', file, check, problem });
    });
  }, [draft, year, ask, queries, filed]);

  const drop = useCallback(() => {
    current.current?.abort();
    setDraft({ step: 'none' });
  }, []);

  return { draft, knowsLastYear: context.lastYear !== undefined, choose, send, drop };
}

function whyNotTaken(files: readonly File[], file: File): Words | null {
  if (files.length > 1) return FILING.several;
  if (file.size === 0) return FILING.empty;
  if (file.size > LIMITS.fileBytes) return FILING.tooLarge;
  return null;
}
