import { STATES, TRANSITIONS, type Transition } from '../../shared/filing/states.ts';

/** The states and the diagram of their transitions: what stands in `docs/states.md`. */
export function statesInWords(): string {
  const names = Object.entries(STATES).map(
    ([state, words]) => `| \`${state}\` | ${words.zh} | ${words.en} |`,
  );
  const arrows = Object.entries<Transition>(TRANSITIONS).flatMap(([name, { from, to, when }]) =>
    from.map((state) => `    ${node(state)} --> ${node(to)}: ${name} (${when})`),
  );
  const nodes = Object.keys(STATES).map((state) => `    state "${state}" as ${node(state)}`);
  return [
    '# The states of a submission',
    '',
    'Made from `shared/filing/states.ts` by `npm run docs`.',
    '',
    '| state | 中文 | meaning |',
    '| --- | --- | --- |',
    ...names,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...nodes,
    `    [*] --> ${node('requested')}`,
    ...arrows,
    '```',
    '',
    'Each arrow is one conditional write that fails unless the submission is in the state the arrow starts from. An',
    'event that finds another state is logged by a code and changes nothing, so events may come twice, late and in any',
    'order. The unit’s accepted report stays in force until a newer one is accepted, whatever becomes of the attempts',
    'between them; one that the city sends back is in force no more, and brings no earlier one back.',
    '',
  ].join('\n');
}

function node(state: string): string {
  return state.replaceAll('-', '_');
}
