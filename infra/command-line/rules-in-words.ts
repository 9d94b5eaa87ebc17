import { EXAMPLES, FILING_EXAMPLES } from '../../shared/rules/examples/index.ts';
import { FILING_RULES, RULES } from '../../shared/rules/index.ts';
import type { FilingRule, Rule } from '../../shared/rules/rule.ts';
import { RULES_VERSION } from '../../shared/rules/version.ts';

const SEVERITY = {
  error: 'error · 退回，必须改正',
  warning: 'warning · 须改正或说明原因',
  note: 'note · 提示',
} as const;

/** `docs/rules.md`: every rule with what it checks, why, and its examples. */
export function rulesInWords(): string {
  const all = [...FILING_RULES, ...RULES];
  const rows = all.map(
    ({ id, severity, title }) => `| [\`${id}\`](#${id}) | ${severity} | ${title.zh} | ${title.en} |`,
  );
  return [
    '# The rules · 审核规则',
    '',
    `Made from \`shared/rules\` by \`npm run docs\`. Version ${RULES_VERSION}.`,
    '',
    'An `error` returns the report: it must be corrected. A `warning` is corrected or confirmed with a reason. A `note` is',
    'only said. For the report year 2019 the form was only encouraged, and what holds a report against it warns at most.',
    'A rule that crashes is said in a note `rule-crashed`, which never counts against the report.',
    '',
    '| id | severity | 检查内容 | what |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...all.flatMap(ruleInWords),
  ].join('\n');
}

function ruleInWords(rule: Rule | FilingRule): readonly string[] {
  const { id, severity, title, source } = rule;
  const examples = EXAMPLES[id] ?? FILING_EXAMPLES[id];
  if (!examples) throw new Error(`${id} has no examples`);
  const softened = 'encouragedOnlyFor2019' in rule && rule.encouragedOnlyFor2019;
  return [
    `## ${id}`,
    '',
    `${title.zh}。 ${title.en}.`,
    '',
    `- Severity: ${SEVERITY[severity]}${softened ? '; for 2019 a warning at most' : ''}`,
    `- Source: ${source}`,
    ...('trial' in rule && rule.trial ? ['- On trial: a warning at most'] : []),
    ...spoken('Passes · 通过', examples.passes),
    ...spoken('Fails · 不通过', examples.fails),
    ...spoken('Stays silent · 不误报', examples.silent),
    '',
  ];
}

function spoken(
  heading: string,
  examples: readonly { readonly says: { readonly zh: string; readonly en: string } }[],
): readonly string[] {
  return examples.map(({ says }) => `- ${heading}: ${says.zh} (${says.en})`);
}
