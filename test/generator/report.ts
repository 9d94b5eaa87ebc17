import { type CellId, type Form, type FormId, formById } from '../../shared/form/index.ts';
import { type Busyness, randomFigures } from './figures.ts';
import { randomSections, type WrittenSection } from './narrative.ts';
import type { Random } from './random.ts';

export interface RandomUnit {
  /** 柳泉镇. */
  readonly name: string;
  readonly kind: '镇' | '乡' | '街道';
  /** Its office as it signs: 柳泉镇人民政府, 东湖街道办事处. */
  readonly office: string;
  /** How it speaks of itself: 我镇. */
  readonly we: string;
}

/** A report without a fault, before anybody prints it. */
export interface RandomReport {
  readonly form: Form;
  readonly unit: RandomUnit;
  readonly city: string;
  readonly year: number;
  /** ISO date. */
  readonly signedOn: string;
  readonly figures: ReadonlyMap<CellId, number>;
  /** Text before section 一, without the title. */
  readonly opening: readonly string[];
  readonly sections: readonly WrittenSection[];
}

const FIRST = ['柳', '石', '青', '白', '龙', '金', '平', '安', '永', '清', '双', '官', '新', '桃'] as const;
const SECOND = ['泉', '桥', '河', '湾', '坪', '岭', '店', '塘', '源', '溪', '湖', '岩'] as const;
const CITY = ['临河市', '云川县', '南丰岭县', '东江口市', '长宁坡区'] as const;

export interface ReportWishes {
  readonly form?: FormId;
  readonly busyness?: Busyness;
}

export function randomReport(chance: Random, wishes: ReportWishes = {}): RandomReport {
  const form = formById(wishes.form ?? chance.pick('2019', '2021', '2021'));
  const year = form.id === '2019' ? 2020 : chance.whole(2021, 2025);
  const unit = randomUnit(chance);
  const busyness =
    wishes.busyness ?? chance.pick('nothing', 'a-little', 'a-little', 'busy', 'busy', 'very-busy');
  const figures = randomFigures(form, busyness, chance);
  const month = chance.whole(1, 3);
  const facts = { form, unit, year, figures };
  return {
    ...facts,
    city: chance.pick(...CITY),
    signedOn: `${year + 1}-0${month}-${String(chance.whole(1, month === 2 ? 28 : 31)).padStart(2, '0')}`,
    ...randomSections(facts, chance),
  };
}

function randomUnit(chance: Random): RandomUnit {
  const stem = chance.pick(...FIRST) + chance.pick(...SECOND);
  const kind = chance.pick('镇', '镇', '乡', '街道');
  const name = stem + kind;
  return {
    name,
    kind,
    office: kind === '街道' ? `${name}办事处` : `${name}人民政府`,
    we: kind === '街道' ? '街道' : `我${kind}`,
  };
}
