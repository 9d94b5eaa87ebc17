import { sourceInWords } from '../../shared/calendar/calendar.ts';
import { useWords } from '../words/words.tsx';

/** Where a date is from. What a city wrote is Chinese on the English page as well, and marked so. */
export function DateSource({ source }: { readonly source: string }) {
  const { say } = useWords();
  const words = sourceInWords(source);
  return <span {...(words.en === words.zh ? { lang: 'zh-CN' } : {})}>{say(words)}</span>;
}
