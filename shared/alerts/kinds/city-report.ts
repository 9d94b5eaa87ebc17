import type { Kind } from '../kind.ts';
import { canWait, lastDue, reminderDays } from '../occasions.ts';
import { toCity } from '../recipients.ts';
import { cityReportWords } from '../words/to-offices.ts';

/** The city's own report falls due (art. 49: 31 March) and its year is not published. */
export const cityReport: Kind = {
  kind: 'city-report',
  on: 'every-day',
  repeats: true,
  due: (facts) => {
    const { calendar, orders, today, published } = facts;
    const { governmentPublishesBy: date } = calendar;
    const occasion = lastDue(reminderDays(date, orders.remindBefore), today);
    if (published || occasion === null || today > date || canWait(date, today)) return [];
    return [{ ...toCity(facts), occasion, words: cityReportWords(facts) }];
  },
};
