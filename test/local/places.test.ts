import { expect, it } from 'vitest';
import { partyOf } from '../../infra/local/places.ts';

it.each([
  ['370681107', { unit: '370681107', city: '370681', name: '七甲镇' }],
  ['370681', { city: '370681', name: '龙口市' }],
  ['3706', { area: '3706', name: '烟台市' }],
  ['37', { area: '37', name: '山东省' }],
  ['CN', { area: 'CN', name: '全国' }],
  // Printed in the list of divisions, and nobody's office.
  ['4190', { name: '省直辖县级行政区划' }],
  ['9999', null],
  ['37068', null],
])('%s is who the division code says', (code, party) => {
  expect(partyOf(code)).toEqual(party);
});
