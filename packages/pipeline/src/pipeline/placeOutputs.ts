import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PipelineOutcome } from './runPipeline.js';

/** Lays what a finished run came to in a folder: `figures.json`, the same bytes for the same run, `report.html`, and in a folder each what stages of the user's own wrote. */
export async function placeOutputs({ run, engine, results, report, own }: PipelineOutcome, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'figures.json'), `${JSON.stringify({ run, ...(engine ? { engine } : {}), results }, null, 2)}\n`);
  for (const [name, artifact] of Object.entries(own)) {
    await mkdir(join(folder, name), { recursive: true });
    for (const file of artifact.files) await writeFile(join(folder, name, file.name), await artifact.bytes(file.name));
  }
  if (report) await copyFile(report, join(folder, 'report.html'));
}
