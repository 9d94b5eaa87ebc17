import type { Alert } from '../../shared/alerts/alert.ts';
import { decideAlerts, type KnownAlert } from '../../shared/alerts/decide-alerts.ts';
import type { AlertFacts } from '../../shared/alerts/facts.ts';

/** An outbox that keeps each alert once, as the table does. */
export function memoryOutbox() {
  const rows = new Map<string, Alert & { state: 'waiting' | 'sent' | 'superseded' }>();
  const known = (): KnownAlert[] =>
    [...rows.values()].map(({ state, ...alert }) => ({ ...alert, waits: state === 'waiting' }));
  const add = (alert: Alert, state: 'waiting' | 'superseded'): boolean => {
    if (rows.has(alert.id)) return false;
    rows.set(alert.id, { ...alert, state });
    return true;
  };
  return {
    rows,
    known,
    /**
     * Decides a day and writes, in the order in which the function does.
     * @param seen what the run found in the outbox when it began
     * @param deadAfter so many writes
     * @returns what is new to be sent
     */
    run(facts: AlertFacts, seen = known(), deadAfter = Number.POSITIVE_INFINITY): readonly Alert[] {
      const { decided, outOfDate, overtaken } = decideAlerts(facts, seen);
      const added: Alert[] = [];
      const writes = [
        ...overtaken.map(({ id }) => () => {
          const row = rows.get(id);
          if (row?.state === 'waiting') row.state = 'superseded';
        }),
        ...outOfDate.map((alert) => () => void add(alert, 'superseded')),
        ...decided.map((alert) => () => {
          if (add(alert, 'waiting')) added.push(alert);
        }),
      ];
      for (const write of writes.slice(0, deadAfter)) write();
      return added;
    },
    sendAll(): void {
      for (const row of rows.values()) if (row.state === 'waiting') row.state = 'sent';
    },
  };
}
