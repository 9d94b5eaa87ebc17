import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CALLS } from '../../api/calls.ts';
import type { Problem } from '../../api/problem.ts';
import { keyOf, retry, useAsk } from '../../api/use-api.ts';
import { ALERTS } from '../../words/alerts.ts';
import { Answered } from '../answered.tsx';
import type { CityAlerts } from '../answers.ts';
import { useDeskTitle, usePlace } from '../place.ts';
import { AlertsChannels } from './alerts-channels.tsx';
import { AlertsOutbox, EVERYTHING } from './alerts-outbox.tsx';
import { AlertsPreview } from './alerts-preview.tsx';
import { AlertsSilences } from './alerts-silences.tsx';

/** Who of the city’s year was told what and what would be said next; who is not told, and by which channels all are. */
export function AlertsPage() {
  useDeskTitle(ALERTS.page);
  const place = usePlace();
  const ask = useAsk();
  const [wanted, setWanted] = useState(EVERYTHING);
  const alerts = useInfiniteQuery({
    retry,
    queryKey: [...keyOf('listCityAlerts', place), wanted],
    queryFn: ({ pageParam, signal }) => {
      const query = Object.entries({ ...wanted, cursor: pageParam }).filter(([, value]) => value !== '');
      return ask(CALLS.listCityAlerts, { params: place, query: Object.fromEntries(query), signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ next }: CityAlerts) => next,
    // The filters stay where they are while what they ask for is on its way.
    placeholderData: keepPreviousData,
  });
  const { data, isPending, refetch } = alerts;
  const error = alerts.error as Problem | null;
  return (
    <Answered query={{ data: data?.pages, error, isPending, refetch }}>
      {([newest, ...earlier]) =>
        newest ? (
          <>
            <AlertsOutbox
              newest={newest}
              alerts={[newest, ...earlier].flatMap((page) => page.alerts)}
              wanted={wanted}
              onWant={setWanted}
              more={alerts.hasNextPage ? () => void alerts.fetchNextPage() : null}
              loading={alerts.isFetchingNextPage}
              stale={alerts.isPlaceholderData}
            />
            <AlertsPreview />
            <AlertsSilences orders={newest.orders} />
            <AlertsChannels />
          </>
        ) : null
      }
    </Answered>
  );
}
