import { narrativeOf } from '../narrative/claims.ts';
import { shortName } from '../report/unit-name.ts';
import { anotherUnit } from './other-units/another-unit.ts';
import { callsItself } from './other-units/calls-itself.ts';
import { filedByAnother } from './other-units/filed-by-another.ts';
import { leftBehind } from './other-units/left-behind.ts';
import { otherActors } from './other-units/other-actors.ts';
import { otherAuthors, otherContacts } from './other-units/other-authors.ts';
import { unitNameOf } from './parts/unit-kind.ts';
import type { Fault, Rule } from './rule.ts';

export const rule: Rule = {
  id: 'wrong-unit',
  severity: 'error',
  title: { zh: '单位名称不对', en: 'Another unit’s name as the author' },
  source: '常见为照抄其他单位的报告未改名称 (seen in published reports)',
  check: (subject) => {
    const unit = unitNameOf(subject);
    if (unit === null) return 'does-not-apply';
    const name = shortName(unit) ?? unit;
    const filed = filedByAnother(subject, name);
    if (filed) return [filed];
    const { sentences } = narrativeOf(subject.report, subject.year);
    return [
      ...onceEach([...otherAuthors(subject, name), ...otherContacts(subject, name)]),
      ...onceEach(
        sentences.flatMap((sentence) => [
          ...otherActors(sentence, name).map((actor) => ({
            ...anotherUnit(actor.name, name, sentence.text, sentence.quote.place, sentence.section),
            severity: actor.isDoubtful ? ('warning' as const) : ('error' as const),
          })),
          ...leftBehind(sentence, subject, name),
        ]),
      ),
      ...callsItself(sentences, name, subject),
    ];
  },
};

function onceEach(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Set<unknown>();
  return faults.filter(({ found }) => !seen.has(found) && seen.add(found));
}
