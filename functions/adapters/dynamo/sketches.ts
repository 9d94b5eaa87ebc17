import * as z from 'zod';
import { cityOf } from '../../../shared/filing/submission-id.ts';
import type { Sketches } from '../../ports/sketches.ts';
import { cityYearPk, sketchKey } from './keys.ts';
import type { Table } from './table.ts';

/** Hashes of 32 bits, four bytes each: a third of what they take as numbers in JSON. */
const packedSketch = z.codec(z.instanceof(Uint8Array), z.instanceof(Uint32Array), {
  decode: (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return new Uint32Array(bytes.byteLength / 4).map((_, index) => view.getUint32(index * 4));
  },
  encode: (hashes) => {
    const view = new DataView(new ArrayBuffer(hashes.length * 4));
    hashes.forEach((hash, index) => {
      view.setUint32(index * 4, hash);
    });
    return new Uint8Array(view.buffer);
  },
});

const sketchSchema = z.object({
  unit: z.string(),
  year: z.number(),
  attempt: z.number(),
  receivedAt: z.iso.datetime(),
  sketch: packedSketch,
});

export function sketchesIn(table: Table): Sketches {
  return {
    async ofCity(place) {
      const items = await table.query({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': cityYearPk(place), ':prefix': 'SKETCH#' },
      });
      return items.map((item) => sketchSchema.parse(item));
    },

    async keep(sketch) {
      const { unit, year, attempt } = sketch;
      await table.put(
        {
          ...sketchKey({ city: cityOf(unit), year }, unit),
          ...z.encode(sketchSchema, { ...sketch, sketch: Uint32Array.from(sketch.sketch) }),
        },
        {
          ConditionExpression: 'attribute_not_exists(pk) OR attempt <= :attempt',
          ExpressionAttributeValues: { ':attempt': attempt },
        },
      );
    },
  };
}
