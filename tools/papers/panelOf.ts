import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Panel } from '@foliograph/core';
import { inline, loadSpec, openStore, readPanel, run, runRecordsAt, stages } from '@foliograph/pipeline';

/** The panel that a spec's data make with some values laid over it, with all its fields or those asked for, by a store that is thrown away. Throws where the spec has a mistake or its data cannot be read. */
export async function panelOf(spec: string, fields?: readonly string[], set: readonly string[] = []): Promise<Panel> {
  const home = mkdtempSync(join(tmpdir(), 'panel-'));
  try {
    const loaded = await loadSpec(spec, { set });
    if (!loaded.ok) throw new Error(loaded.problems[0]!.message);
    const ran = await run(loaded.value, { home, executor: inline({ stages }), selection: { until: ['panel'] } });
    if (!ran.ok) throw new Error(ran.problems[0]!.message);
    if (ran.value.status !== 'ok') throw new Error(ran.value.failures[0]!.message);
    const records = runRecordsAt(home);
    const { key } = records.nodes(records.read(ran.value.id!)!)!.nodes.find(({ id }) => id === 'panel')!;
    const store = await openStore(home);
    if (!store.ok) throw new Error(store.problems[0]!.message);
    return (await readPanel(store.value.open((await store.value.find(key))!), fields)).panel;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
