import type { Outbox, OutboxAlert } from '../../../functions/ports/outbox.ts';
import type { Alert } from '../../../shared/alerts/alert.ts';

/** What sending needs of it, and the writing of what was decided. */
type Sending = Pick<Outbox, 'put' | 'of' | 'find' | 'waiting' | 'claim' | 'answered'>;

interface Row {
  alert: OutboxAlert;
  claim: { readonly run: string; readonly until: string } | null;
}

/** An outbox in memory, as its port describes it. `dieAt` ends the run before the n-th write. */
export function memoryOutbox(): Sending & { dieAt(n: number | null): void; all(): readonly OutboxAlert[] } {
  const rows = new Map<string, Row>();
  let left = Number.POSITIVE_INFINITY;
  const write = (): void => {
    left -= 1;
    if (left <= 0) throw new Error('died');
  };
  const row = ({ id }: Pick<Alert, 'id'>): Row => {
    const found = rows.get(id);
    if (!found) throw new Error(`no alert ${id}`);
    return found;
  };
  const isAt = ({ alert }: Row, place: { city: string; year: number }) =>
    alert.city === place.city && alert.year === place.year;

  return {
    dieAt: (n) => {
      left = n ?? Number.POSITIVE_INFINITY;
    },
    all: () => [...rows.values()].map(({ alert }) => alert),
    async put(alerts, state) {
      const fresh = alerts.filter(({ id }) => !rows.has(id));
      for (const alert of fresh) rows.set(alert.id, { alert: { ...alert, state, answers: [] }, claim: null });
      return fresh;
    },
    of: async (place) => [...rows.values()].filter((one) => isAt(one, place)).map(({ alert }) => alert),
    find: async (place, id) => {
      const found = rows.get(id);
      return found && isAt(found, place) ? found.alert : null;
    },
    waiting: async () => {
      const places = [...rows.values()]
        .filter(({ alert }) => alert.state === 'waiting')
        .map(({ alert: { city, year } }) => ({ city, year }));
      return [...new Map(places.map((place) => [`${place.city}${place.year}`, place])).values()];
    },
    async claim(alert, run, at, until) {
      write();
      const found = row(alert);
      if (found.alert.state !== 'waiting') return false;
      if (found.claim && found.claim.run !== run && found.claim.until > at) return false;
      found.claim = { run, until };
      return true;
    },
    async answered(alert, answer, state) {
      write();
      const found = row(alert);
      const { state: before, answers } = found.alert;
      const after = before === 'waiting' || state === 'sent' ? state : before;
      found.alert = { ...found.alert, state: after, answers: [...answers, answer] };
    },
  };
}
