import { useMemo } from 'react';
import type { Report } from '../../shared/report/report.ts';
import type { Context } from '../../shared/rules/rule.ts';
import { useAnswer } from '../api/use-api.ts';
import { useSession } from '../session/session.tsx';
import type { History, RecognisedReport } from './checked.ts';

/**
 * What a file is held against in the browser: the unit, the year, and the figures of last year's report in force. The
 * server knows more (last year's words, the other units' reports) and has the last word.
 */
export function useContextOf({ unit, name, kind, cityName, year, inForceLastYear }: History): Context {
  // An upload link opens one year and none before it.
  const opensLastYear = useSession().link === null;
  const { data } = useAnswer(
    'getSubmission',
    { id: inForceLastYear ?? '' },
    { enabled: opensLastYear && inForceLastYear !== null },
  );
  const report = data?.report;
  return useMemo(
    () => ({
      year,
      unit: { code: unit, name, kind, ...(cityName === null ? {} : { city: cityName }) },
      ...(report ? { lastYear: figuresAlone(report) } : {}),
    }),
    [unit, name, kind, cityName, year, report],
  );
}

/** The cells of a report, without its words. */
function figuresAlone({ form, unitName, reportYear, signedOn, cells }: RecognisedReport): Report {
  return {
    form,
    unitName,
    reportYear,
    signedOn,
    title: null,
    authors: [],
    period: null,
    preamble: [],
    closing: [],
    sections: [],
    tables: [],
    cells: new Map(Object.entries(cells).map(([id, cell]) => [id, { ...cell, place: {} }])),
    unread: [],
    observations: [],
  };
}
