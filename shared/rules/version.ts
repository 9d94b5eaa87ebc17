/**
 * The set of rules that gave a verdict; stored with it. Raised with every change after which a report could be judged
 * differently, so that verdicts under older rules can be told apart and taken again.
 */
export const RULES_VERSION = '2026.7';
