import { useState } from 'react';
import { useSession } from '../session/session.tsx';
import { asProblem, OFFLINE, Problem, problemOf } from './problem.ts';

export type DownloadState = 'idle' | 'running' | Problem;

/** Saves what the API answers as a file: the token goes in a header, so that a plain link would not do. */
export function useDownload(): {
  readonly state: DownloadState;
  readonly download: (path: string) => Promise<void>;
} {
  const { token, expire } = useSession();
  const [state, setState] = useState<DownloadState>('idle');
  const download = async (path: string): Promise<void> => {
    setState('running');
    try {
      const answer = await fetch(path, { headers: { authorization: `Bearer ${token ?? ''}` } }).catch(() => {
        throw new Problem(OFFLINE);
      });
      if (!answer.ok) throw await problemOf(answer);
      save(await answer.blob(), fileName(answer));
      setState('idle');
    } catch (fault) {
      const problem = asProblem(fault);
      if (problem.status === 401) expire();
      setState(problem);
    }
  };
  return { state, download };
}

function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function fileName(answer: Response): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  return encoded === undefined ? '' : decodeURIComponent(encoded);
}
