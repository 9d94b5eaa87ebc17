import { useEffect } from 'react';
import { FRAME } from '../words/frame.ts';
import { useWords, type Words } from '../words/words.tsx';

/** What the tab and the history of the browser call the page: its own name first. */
export function useTitle(...names: readonly (Words | string)[]): void {
  const { say } = useWords();
  const own = names.map((name) => (typeof name === 'string' ? name : say(name)));
  const title = [...own, say(FRAME.product)].join(' · ');
  const otherwise = `${say(FRAME.product)} · ${say(FRAME.title)}`;
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = otherwise;
    };
  }, [title, otherwise]);
}
