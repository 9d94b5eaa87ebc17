import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { documentOf, page, zip } from './written.ts';

it('a page in a zip is that page, whatever it was saved with', async () => {
  const document = await documentOf(
    zip({
      '年报.html': page('<p>年度报告</p>'),
      '年报_files/zw.css': strToU8('p { margin: 0 }'),
      '年报_files/saved_resource.html': page('<p>分享</p>'),
      '年报.files/header.htm': page('<p>页眉</p>'),
      'tj.js': strToU8('var count = 1'),
    }),
  );
  expect(document.blocks).toMatchObject([{ text: '年度报告' }]);
});
