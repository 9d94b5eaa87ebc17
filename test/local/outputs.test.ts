import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { tableOf } from '../../functions/adapters/dynamo/table.ts';
import { workOn } from '../../functions/adapters/sqs-work.ts';
import { localQueue } from '../../infra/local/local-queue.ts';
import { localTable } from '../../infra/local/local-table.ts';
import type { Machine } from '../../infra/local/machine.ts';
import { startSmallMachine, temporaryFolder } from './small-machine.ts';

const folder = temporaryFolder();
const state = join(folder, 'state');
const notebook = join(folder, 'notebook');
let machine: Machine;

beforeAll(async () => {
  writeFileSync(notebook, '');
  ({ machine } = await startSmallMachine(folder, (template) => ({
    ...template,
    Parameters: { ...template.Parameters, Notebook: { Type: 'String', Default: notebook } },
    Outputs: { WorkQueue: { Value: { Ref: 'Work' } }, TableName: { Value: 'Reports' } },
  })));
});
afterAll(() => machine.stop());

it('another command finds a queue of the running machine by the stack’s output, and puts work on it', async () => {
  const queue = localQueue(state, 'WorkQueue') ?? expect.fail('there is no such output');
  const pieces = Array.from({ length: 23 }, (_, piece) => ({ piece }));
  await workOn(queue.url, queue.client).put(pieces);
  await vi.waitFor(
    () => {
      const bodies = readFileSync(notebook, 'utf8').split('\n').filter(Boolean);
      const found = bodies.map((line) => JSON.parse(line).body).filter((body) => body.includes('piece'));
      expect(new Set(found)).toEqual(new Set(pieces.map((piece) => JSON.stringify(piece))));
    },
    { timeout: 20_000, interval: 100 },
  );
  queue.client.destroy();
});

it('another command finds the table of the running machine', async () => {
  const table = localTable(state) ?? expect.fail('there is no table');
  expect(table.name).toBe('Reports');
  await expect(tableOf(table.client, table.name).get({ pk: 'a', sk: 'b' })).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
  table.client.destroy();
});

it('finds none when the machine has stopped', async () => {
  await machine.stop();
  expect(localQueue(state, 'WorkQueue')).toBeNull();
  expect(localTable(state)).toBeNull();
});
