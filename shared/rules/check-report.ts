import { type Finding, RULE_CRASHED } from '../findings/finding.ts';
import { hangTogether } from '../findings/hang.ts';
import { inOrder } from '../findings/order.ts';
import { RULES } from './index.ts';
import type { Fault, Rule, Subject } from './rule.ts';

/** Everything that is wrong with the report, the gravest first. A rule that crashes is said, and the others still run. */
export function checkReport(subject: Subject, rules: readonly Rule[] = RULES): readonly Finding[] {
  return inOrder(hangTogether(rules.flatMap((rule) => run(rule, subject))));
}

function run(rule: Rule, subject: Subject): readonly Finding[] {
  try {
    const outcome = rule.check(subject);
    if (outcome === 'does-not-apply') return [];
    return fewEnoughToRead(outcome).map((fault) => findingOf(rule, fault, subject.year));
  } catch (failure) {
    return [crashed(rule, failure)];
  }
}

/** A broken file can be wrong in a thousand places in one way; nobody reads a thousand findings. */
const MOST = 20;

function fewEnoughToRead(faults: readonly Fault[]): readonly Fault[] {
  const last = faults[MOST - 1];
  const left = faults.length - MOST;
  if (!last || left <= 0) return faults;
  const { zh, en } = last.message;
  return [
    ...faults.slice(0, MOST - 1),
    {
      ...last,
      cells: faults.slice(MOST - 1).flatMap(({ cells = [] }) => cells),
      message: { zh: `${zh}另有 ${left} 处同类问题。`, en: `${en} There are ${left} more of this kind.` },
    },
  ];
}

/** The fault as it is printed, stored and exported. */
export function findingOf(rule: Omit<Rule, 'check'>, fault: Fault, year: number | null): Finding {
  const finding: Finding = {
    cells: [],
    section: null,
    place: null,
    expected: null,
    found: null,
    ...fault,
    severity: fault.severity ?? rule.severity,
    rule: rule.id,
  };
  if (rule.trial) return onTrial(finding);
  if (finding.severity === 'error' && rule.encouragedOnlyFor2019 && year === 2019) {
    return { ...finding, severity: 'warning' };
  }
  return finding;
}

function onTrial(finding: Finding): Finding {
  return {
    ...finding,
    severity: finding.severity === 'error' ? 'warning' : finding.severity,
    message: { zh: `（试行规则）${finding.message.zh}`, en: `(Rule on trial) ${finding.message.en}` },
  };
}

/** Our fault: it must not send the report back, and must not hide. */
function crashed(rule: Rule, failure: unknown): Finding {
  return {
    rule: RULE_CRASHED,
    severity: 'note',
    cells: [],
    section: null,
    place: null,
    message: {
      zh: `系统未能完成“${rule.title.zh}”这项检查。这是系统的问题，不是报告的问题，不影响本次审核结果。`,
      en: `The check “${rule.title.en}” could not be completed. This is our fault, not the report's, and does not count against it.`,
    },
    expected: null,
    found: `${rule.id}: ${failure instanceof Error ? failure.message : String(failure)}`,
    repair: { zh: '无需处理，运维人员会修复。', en: 'Nothing to do; the operator will repair it.' },
  };
}
