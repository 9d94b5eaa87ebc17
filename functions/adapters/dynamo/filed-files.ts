import * as z from 'zod';
import type { FiledFiles } from '../../ports/filed-files.ts';
import { fileKey } from './keys.ts';
import type { Table } from './table.ts';

const fileSchema = z.object({ submissionId: z.string() });

export function filedFilesIn(table: Table): FiledFiles {
  const ownerOf: FiledFiles['ownerOf'] = async (sha256) => {
    const item = await table.get(fileKey(sha256));
    return item && fileSchema.parse(item).submissionId;
  };
  return {
    ownerOf,
    async claim(sha256, by, from) {
      const taken = await table.put(
        { ...fileKey(sha256), submissionId: by },
        {
          ConditionExpression: 'attribute_not_exists(pk) OR submissionId IN (:by, :from)',
          ExpressionAttributeValues: { ':by': by, ':from': from ?? by },
        },
      );
      return taken ? by : ((await ownerOf(sha256)) ?? by);
    },
  };
}
