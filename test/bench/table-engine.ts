/** The table engine of the local machine in a process of its own, so that its time is not taken for ours. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTables } from '../../infra/local/engines/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-nation-'));
const place = { region: 'cn-north-1', account: '000000000000', partition: 'aws', stackName: 'Gongkai' };
const { endpoint, close } = await startTables(folder, place);
process.send?.({ endpoint });
process.on('disconnect', async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});
