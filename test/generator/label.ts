/** How a label of the form is written. */
import { Converter } from 'opencc-js/cn2t';
import type { Habits } from './habits.ts';
import type { Random } from './random.ts';

const toTraditional = Converter({ from: 'cn', to: 't' });
const WRONG: Readonly<Record<string, string>> = {
  危: '违',
  掌: '撑',
  权: '权',
  案: '按',
  信: '讯',
  属: '屬',
  构: '够',
  业: '务',
};

export function writeLabel(official: string, habits: Habits, chance: Random): string {
  let text = official;
  if (habits.has('wrong-character-in-label') && chance.chance(0.1)) text = withWrongCharacter(text, chance);
  if (habits.has('corner-without-colon')) text = text.replace('为：', '为');
  if (habits.has('circled-ordinals'))
    text = text.replace(/^(\d)\./u, (_, digit) => '①②③④⑤⑥⑦⑧'.charAt(Number(digit) - 1));
  if (habits.has('comma-ordinals')) text = text.replace(/^(\d)\./u, '$1、');
  if (habits.has('spaced-ordinals')) text = text.replace(/^(\d)\./u, '$1. ').replace(/^(（.）)/u, '$1 ');
  if (habits.has('half-width-brackets')) text = text.replaceAll('（', '(').replaceAll('）', ')');
  if (habits.has('traditional-labels')) text = toTraditional(text);
  if (habits.has('spaces-in-labels')) text = insert(text, ' ', chance);
  if (habits.has('breaks-in-labels')) text = insert(text, '\n', chance);
  if (habits.has('non-breaking-spaces')) text = insert(text, '\u00a0', chance);
  if (habits.has('ideographic-spaces')) text = insert(text, '\u3000', chance);
  return text;
}

function insert(text: string, what: string, chance: Random): string {
  if (text.length < 2 || chance.chance(0.6)) return text;
  const at = chance.whole(1, text.length - 1);
  return text.slice(0, at) + what + text.slice(at);
}

function withWrongCharacter(text: string, chance: Random): string {
  if (text.length < 6) return text;
  const at = chance.whole(3, text.length - 2);
  const character = text.charAt(at);
  // Without it the unit would truly be another one.
  if ('万元'.includes(character)) return text;
  return chance.chance(0.5)
    ? text.slice(0, at) + text.slice(at + 1)
    : text.slice(0, at) + (WRONG[character] ?? '的') + text.slice(at + 1);
}
