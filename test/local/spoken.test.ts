import { expect, it } from 'vitest';
import { spoken } from '../../infra/local/spoken.ts';

it.each([
  [
    'of a robot',
    JSON.stringify({ msgtype: 'text', text: { content: '报送提醒\n请报送。' } }),
    '报送提醒\n请报送。',
  ],
  ['of another system, whole', '{"id":"a","state":"sent"}', '{"id":"a","state":"sent"}'],
  ['that are no JSON', '报送提醒', '报送提醒'],
])('reads the words %s', (_, body, words) => {
  expect(spoken(body)).toBe(words);
});
