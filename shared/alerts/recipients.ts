import type { AlertFacts, AlertUnit } from './facts.ts';
import type { Due } from './kind.ts';

/** Whom it concerns, whom it goes to, and the page where the recipient can act. */
type Address = Pick<Due, 'unit' | 'to' | 'link'>;

export function toUnit({ year }: AlertFacts, { code, name }: AlertUnit): Address {
  return { unit: code, to: { audience: 'unit', code, name }, link: `/years/${year}` };
}

export function toCity({ year, city }: AlertFacts): Address {
  return { unit: null, to: city, link: `/desk/${year}` };
}

/** @param unit the one it is about; `null` when it is about the whole city */
export function toOperator({ year, operator }: AlertFacts, unit: string | null): Address {
  return { unit, to: operator, link: unit === null ? `/desk/${year}` : `/desk/${year}/units/${unit}` };
}

/** The office above looks at the city's own pages. `null` when nobody is above the city. */
export function toAbove({ year, city, above }: AlertFacts): Address | null {
  return above && { unit: null, to: above, link: `/desk/cities/${city.code}/${year}` };
}
