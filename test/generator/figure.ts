/** How a figure is written in its cell. */
import { type CellId, cellsOf, type Form } from '../../shared/form/index.ts';
import type { MoneyUnit } from '../../shared/report/report.ts';
import type { Habits } from './habits.ts';
import type { Random } from './random.ts';

export interface Written {
  readonly text: string;
  /** What the cell says, as a number; `null` where it says none. */
  readonly value: number | null;
  readonly moneyUnit?: MoneyUnit | null;
}

export function writeFigure(form: Form, id: CellId, value: number, habits: Habits, chance: Random): Written {
  const cell = cellsOf(form).get(id);
  const written =
    cell?.kind === 'money'
      ? writeAmount(cell.unit, value, habits, chance)
      : writeCount(value, cell?.signed ?? false, cell?.unit ?? '件', habits, chance);
  return habits.has('padded-cells') && written.text !== '' && chance.chance(0.5)
    ? {
        ...written,
        text: chance.pick(` ${written.text}`, `${written.text} `, ` ${written.text} `, `　${written.text}`),
      }
    : written;
}

function writeCount(value: number, signed: boolean, unit: string, habits: Habits, chance: Random): Written {
  if (value === 0 && habits.has('blank-cells') && chance.chance(0.1)) return { text: '', value: null };
  if (value === 0 && habits.has('placeholder-cells') && chance.chance(0.2)) {
    return { text: chance.pick('/', '-', '—', '无'), value: null };
  }
  if (habits.has('chinese-numerals') && value >= 0 && value <= 10 && chance.chance(0.3)) {
    return { text: '零一二三四五六七八九十'.charAt(value), value };
  }
  const sign =
    value < 0
      ? minus(habits, chance)
      : signed && value > 0 && habits.has('plus-signs')
        ? chance.pick('+', '＋')
        : '';
  const measure = habits.has('measure-words') && chance.chance(0.5) ? unit : '';
  return { text: sign + digits(String(Math.abs(value)), habits, chance) + measure, value };
}

function minus(habits: Habits, chance: Random): string {
  if (habits.has('double-minus')) return '--';
  return habits.has('spaced-minus') ? chance.pick('- ', '－ ', '− ') : '-';
}

/** `headerUnit` as the form prints it above the column; `null` where it prints none. */
function writeAmount(headerUnit: string | null, value: number, habits: Habits, chance: Random): Written {
  const inHeader = headerUnit === '万元' || habits.has('amount-unit-in-header');
  const bare = digits(String(value), habits, chance);
  if (inHeader && !habits.has('amount-in-yuan')) return { text: bare, value, moneyUnit: '万元' };
  if (habits.has('amount-in-yuan')) {
    const yuan = Math.round(value * 10_000);
    return { text: `${digits(String(yuan), habits, chance)}元`, value: yuan, moneyUnit: '元' };
  }
  return habits.has('bare-amount')
    ? { text: bare, value, moneyUnit: null }
    : { text: `${bare}${chance.pick('万元', ' 万元')}`, value, moneyUnit: '万元' };
}

function digits(plain: string, habits: Habits, chance: Random): string {
  const [whole = '', part] = plain.split('.');
  const grouped = habits.has('thousands-separators')
    ? whole.replace(/\B(?=(\d{3})+$)/gu, chance.pick(',', '，'))
    : whole;
  const text = part === undefined ? grouped : `${grouped}.${part}`;
  return habits.has('full-width-digits')
    ? text.replace(/\d/gu, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0))
    : text;
}
