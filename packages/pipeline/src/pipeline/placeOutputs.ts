import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PipelineOutcome } from './runPipeline.js';

/** Lays what a finished run came to in a folder: `figures.json`, the same bytes for the same run, and `report.html`. */
export async function placeOutputs({ run, engine, results, report }: PipelineOutcome, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'figures.json'), `${JSON.stringify({ run, ...(engine ? { engine } : {}), results }, null, 2)}\n`);
  if (report) await copyFile(report, join(folder, 'report.html'));
}
