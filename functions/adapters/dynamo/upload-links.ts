import * as z from 'zod';
import type { UploadLinks } from '../../ports/upload-links.ts';
import { uploadLinkSchema } from '../../schemas/upload-link.ts';
import { TABLE } from '../../table.ts';
import { placeOfLink } from '../../upload-link.ts';
import { cityYearPk, type Key, linkKey, passKey } from './keys.ts';
import type { Table } from './table.ts';
import { together } from './together.ts';

const rowSchema = uploadLinkSchema.extend({ sha256: z.string() });
const passSchema = z.object({ linkId: z.string(), expiresAt: z.string() });

export function uploadLinksIn(table: Table): UploadLinks {
  return {
    async add(links) {
      const added = await together(links, ({ link, sha256 }) =>
        table.put({ ...linkKey(link), ...link, sha256 }, { ConditionExpression: 'attribute_not_exists(pk)' }),
      );
      if (added.includes(false)) throw new Error('link-given-twice');
    },

    async giveAnew(secrets) {
      return together(secrets, async ({ id, sha256 }) => {
        const key = keyOf(id);
        const row =
          key &&
          (await table.update(key, {
            UpdateExpression: 'SET sha256 = :sha256',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: { ':sha256': sha256 },
          }));
        if (!row) throw new Error('given-and-gone');
        return uploadLinkSchema.parse(row);
      });
    },

    async of(place) {
      const rows = await table.query({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :link)',
        ExpressionAttributeValues: { ':pk': cityYearPk(place), ':link': 'LINK#' },
      });
      return rows.map((row) => uploadLinkSchema.parse(row));
    },

    async find(id) {
      const key = keyOf(id);
      const row = key && (await table.get(key));
      if (!row) return null;
      return { link: uploadLinkSchema.parse(row), sha256: rowSchema.parse(row).sha256 };
    },

    async revoke(id, by, at) {
      const key = keyOf(id);
      if (!key) return null;
      const revoked = await table.update(key, {
        UpdateExpression: 'SET revoked = :revoked',
        ConditionExpression: 'attribute_exists(pk) AND revoked = :not',
        ExpressionAttributeValues: { ':revoked': { at, by }, ':not': null },
      });
      const row = revoked ?? (await table.get(key));
      return row && uploadLinkSchema.parse(row);
    },

    async opened(link, pass, sha256, at) {
      await table.put({
        ...passKey(sha256),
        ...pass,
        [TABLE.timeToLive]: Math.ceil(Date.parse(pass.expiresAt) / 1000),
      });
      await table.update(linkKey(link), {
        UpdateExpression: 'ADD uses :one SET lastUsedAt = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':one': 1, ':at': at },
      });
    },

    async passOf(sha256) {
      const row = await table.get(passKey(sha256));
      return row && passSchema.parse(row);
    },
  };
}

function keyOf(id: string): Key | null {
  const place = placeOfLink(id);
  return place && linkKey({ id, ...place });
}
