import { useQuery } from '@tanstack/react-query';
import { CALLS } from '../api/calls.ts';
import type { Problem } from '../api/problem.ts';
import { keyOf, retry, useAsk } from '../api/use-api.ts';
import { AlertsChannels } from './alerts-channels.tsx';
import { AlertsOutbox } from './alerts-outbox.tsx';
import { AlertsPreview } from './alerts-preview.tsx';
import { AlertsSilences } from './alerts-silences.tsx';
import { Answered } from './answered.tsx';
import type { CityAlerts } from './answers.ts';
import { usePlace } from './place.ts';

/** Who of the city’s year was told what and what would be said next; who is not told, and by which channels all are. */
export function AlertsPage() {
  const place = usePlace();
  const ask = useAsk();
  const alerts = useQuery<CityAlerts, Problem>({
    retry,
    queryKey: keyOf('listCityAlerts', place),
    queryFn: async ({ signal }) => {
      // The whole record: it is looked through here, and a supervisor may print it.
      const first = await ask(CALLS.listCityAlerts, { params: place, signal });
      const all = [...first.alerts];
      for (let { next } = first; next !== null; ) {
        const page = await ask(CALLS.listCityAlerts, { params: place, query: { cursor: next }, signal });
        all.push(...page.alerts);
        next = page.next;
      }
      return { ...first, alerts: all };
    },
  });
  return (
    <Answered query={alerts}>
      {(answer) => (
        <>
          <AlertsOutbox answer={answer} />
          <AlertsPreview />
          <AlertsSilences orders={answer.orders} />
          <AlertsChannels />
        </>
      )}
    </Answered>
  );
}
