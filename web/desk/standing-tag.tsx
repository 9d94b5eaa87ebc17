import { STANDINGS, type Standing } from '../../shared/compliance/standing.ts';
import { useWords } from '../words/words.tsx';

/** A unit's standing in words; the colour only repeats them. */
export function StandingTag({ standing }: { readonly standing: Standing }) {
  const { say } = useWords();
  return <span className={`tag ${standing}`}>{say(STANDINGS[standing])}</span>;
}
