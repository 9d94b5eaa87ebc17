import type { Instant } from '../../shared/calendar/dates.ts';
import { formForYear } from '../../shared/form/index.ts';
import { AREA_LEVELS, above, levelOf } from '../../shared/rollup/areas.ts';
import { rollUpAbove } from '../../shared/rollup/roll-up-above.ts';
import { shareOfArea } from '../../shared/rollup/share.ts';
import { areaName } from '../area-name.ts';
import { eachAlone } from '../each-alone.ts';
import type { AreaYearPlace, AreaYears } from '../ports/area-years.ts';
import type { Log } from '../ports/log.ts';

export interface RollUpAreasPorts {
  readonly areaYears: Pick<AreaYears, 'changed' | 'withShares' | 'tell' | 'saveSummary'>;
}

/**
 * Sums every area-year that was told something since it was summed last, the lower levels first, so that a change
 * reaches the country in one run. An area nobody told anything is not looked at.
 */
export async function rollUpChangedAreas(at: Instant, ports: RollUpAreasPorts, log: Log): Promise<void> {
  const waiting = new Map<string, AreaYearPlace>();
  const add = (place: AreaYearPlace): void => void waiting.set(`${place.area} ${place.year}`, place);
  for (const place of await ports.areaYears.changed()) add(place);
  await eachAlone(levelByLevel(waiting), log, nameOf, async (place) => {
    const area = above(place.area);
    // Before it is summed: one that fails may have told the area above already.
    if (area !== null) add({ area, year: place.year });
    await rollUpArea(place, at, ports, log);
  });
}

/** One query, the area above is told, and one conditional write that ends it. */
export async function rollUpArea(
  place: AreaYearPlace,
  at: Instant,
  { areaYears }: Omit<RollUpAreasPorts, 'changed'>,
  log: Log,
): Promise<void> {
  const form = formForYear(place.year);
  const found = await areaYears.withShares(place);
  if (!form || !found) return log.info('nothing-told', nameOf(place));
  const { generation } = found.areaYear;
  const summary = rollUpAbove({ ...place, generation }, form, found.shares);
  const area = above(place.area);
  const share = shareOfArea(summary, areaName(place.area));
  if (area !== null) await areaYears.tell({ area, year: place.year }, share, at);
  const saved = await areaYears.saveSummary(summary, at);
  // It is still marked as changed; the next run sums what was told in between.
  log.info(saved ? 'area-summed' : 'summary-overtaken', { ...nameOf(place), generation });
}

/** The map grows while it is gone through: each level adds places of the next. */
function* levelByLevel(waiting: ReadonlyMap<string, AreaYearPlace>): Iterable<AreaYearPlace> {
  for (const level of AREA_LEVELS) yield* [...waiting.values()].filter(({ area }) => levelOf(area) === level);
}

function nameOf({ area, year }: AreaYearPlace): { area: string; year: number } {
  return { area, year };
}
