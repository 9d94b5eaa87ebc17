import { describe, expect, it } from 'vitest';
import { memoryOutbox } from './in-memory.ts';
import { daysOfSeason, factsOn, inLetters } from './story.ts';

/**
 * Every alert of three winters, written down from the rules, the State Council's holidays and the story; a day that is not here is a
 * day on which nobody is told anything. The date is 31 January in each, and no two winters have it alike:
 *
 * - 2021 it is a Sunday, the Spring Festival (11 to 17 February) comes after it, and Sunday 7 February is worked;
 * - 2022 it is the first day of the holidays (to 6 February), the weekend before it is worked;
 * - 2025 it lies within the holidays (28 January to 4 February), Sunday 26 January and Saturday 8 February are worked.
 */
const EXPECTED: Readonly<Record<number, string>> = {
  2020: `
    01-04 opening ABCDEFHIJKLMN, digest to city
    01-06 digest to city
    01-07 digest to city
    01-08 waiting C, digest to city
    01-11 returned B
    01-12 reminder BCDEFHIJKMN
    01-14 digest to city
    01-15 waiting K, digest to city
    01-19 digest to city
    01-20 digest to city
    01-21 reminder BDEIJKN, digest to city, failure to operator H
    01-25 reminder F, digest to city
    01-26 digest to city
    01-27 reminder DEIJKN
    01-28 digest to city
    01-29 reminder EIJN, digest to city
    02-01 overdue EIJN, digest to city
    02-03 reminder F, escalation to city EIJL, digest to city
    02-04 digest to city
    02-07 returned J
    02-08 reminder F, overdue EIJ
    02-10 reminder F
    02-18 overdue EIJ, escalation to above EIJL, digest to city
    02-22 digest to city
    02-25 overdue E, digest to city
    03-01 digest to city
    03-08 overdue E
    03-11 overdue E, city-report to city
    03-18 overdue E
    03-22 city-report to city
    03-25 overdue E
    04-01 overdue E
    04-08 overdue E
    04-15 overdue E
    04-22 overdue E
    04-29 overdue E`,
  2021: `
    01-04 opening ABCDEFHIJKLMN, digest to city
    01-06 digest to city
    01-07 digest to city
    01-10 returned B, waiting C, digest to city
    01-13 reminder BCDEFHIJKMN
    01-14 digest to city
    01-17 waiting K, digest to city
    01-19 digest to city
    01-20 digest to city
    01-21 reminder F, digest to city, failure to operator H
    01-24 reminder DEIJKN, digest to city
    01-26 digest to city
    01-28 reminder DEIJN, digest to city
    01-29 digest to city
    01-30 reminder EFIJN, digest to city
    02-07 overdue EIJ, digest to city
    02-09 escalation to city EIJL
    02-10 reminder F
    02-11 digest to city
    02-14 overdue EIJ
    02-18 escalation to above EIJL
    02-21 overdue EJ, digest to city
    02-25 digest to city
    02-28 overdue E, digest to city
    03-07 overdue E
    03-11 city-report to city
    03-14 overdue E
    03-21 overdue E
    03-22 city-report to city
    03-28 overdue E
    04-06 overdue E
    04-13 overdue E
    04-20 overdue E
    04-27 overdue E`,
  2024: `
    01-02 opening ABCDEFHIJKLMN, digest to city
    01-06 digest to city
    01-07 digest to city
    01-08 waiting C, digest to city
    01-09 reminder BCDEFHIJKLMN
    01-14 digest to city
    01-15 waiting K, digest to city
    01-20 reminder BDEHIJKN, digest to city
    01-21 digest to city, failure to operator H
    01-22 reminder F
    01-23 digest to city
    01-24 reminder DEIJKN
    01-26 digest to city
    01-27 reminder DEIJKN
    02-05 overdue EIJ, digest to city
    02-07 reminder F, escalation to city EIJL
    02-11 digest to city
    02-12 overdue EIJ
    02-17 escalation to above EIJL
    02-19 overdue EIJ
    02-21 digest to city
    02-25 digest to city
    02-26 overdue E
    02-27 digest to city
    03-06 overdue E
    03-11 city-report to city
    03-12 overdue E
    03-19 overdue E
    03-20 city-report to city
    03-26 overdue E
    04-02 overdue E
    04-09 overdue E
    04-16 overdue E
    04-23 overdue E
    04-30 overdue E`,
};

describe.each(Object.entries(EXPECTED))('the winter after report year %s', (name, table) => {
  const year = Number(name);
  const expected = table
    .trim()
    .split('\n')
    .map((line) => line.trim());

  it('tells each of fourteen units, the city, the office above and the operator what concerns them, day by day', () => {
    const outbox = memoryOutbox();
    const told = daysOfSeason(year).flatMap((day) => {
      const said = inLetters(outbox.run(factsOn(year, day)));
      outbox.sendAll();
      return said === '' ? [] : [`${day.slice(5)} ${said}`];
    });
    expect(told).toEqual(expected);
  });

  it('is told the same when every run is made three times', () => {
    const [once, thrice] = [memoryOutbox(), memoryOutbox()];
    for (const day of daysOfSeason(year)) {
      once.run(factsOn(year, day));
      for (let run = 0; run < 3; run++) thrice.run(factsOn(year, day));
    }
    expect([...thrice.rows.values()]).toEqual([...once.rows.values()]);
  });
});
