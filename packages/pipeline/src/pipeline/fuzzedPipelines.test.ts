import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '@foliograph/core';
import { expect, test } from 'vitest';
import { mutated } from '../../test-support/mutated.js';
import { opened } from '../../test-support/opened.js';
import { makePlan, planText } from '../plan/index.js';
import { loadPipeline } from './loadPipeline.js';
import { previewPipeline } from './previewPipeline.js';

/** As many changes are made to each pipeline; FOLIO_FUZZ says more. */
const count = Number(process.env.FOLIO_FUZZ ?? 60);

const pipelines = fileURLToPath(new URL('../../../../pipelines/', import.meta.url));
const specs = readdirSync(pipelines, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));

/** What is wrong with how a problem is said; undefined where nothing is. */
function unplaced({ message, place }: Diagnostic, spec: string, lines: number): string | undefined {
  if (message === '' || /internal error|\n\s+at |undefined|\[object /.test(message)) return 'no message for a user';
  if (!place) return 'no place';
  // A file that the spec names may be what is wrong, and where.
  if (place.file !== spec) return existsSync(place.file) || message.includes('no such file') ? undefined : 'a place in no file';
  if (place.line === undefined || place.column === undefined) return 'no line and column';
  return place.line >= 1 && place.line <= lines && place.column >= 1 ? undefined : 'a place outside the file';
}

test.each(specs)(
  `whatever of ${count} changes is made to %s, it is planned, or every problem has a place`,
  async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
    const file = join(folder, 'spec.yaml');
    const store = await opened();
    const text = readFileSync(join(pipelines, name), 'utf8');
    const wrong: string[] = [];
    let refused = 0;
    /** The problems of a spec, those that only its files and its plan show among them. */
    const problemsOf = async (): Promise<readonly Diagnostic[]> => {
      const loaded = await loadPipeline(file);
      if (!loaded.ok) return loaded.problems;
      planText(makePlan(loaded.value.spec, loaded.value.registries));
      const preview = await previewPipeline(loaded.value, store);
      return preview.ok ? [] : preview.problems;
    };
    for (let number = 0; number < count; number++) {
      const changed = mutated(text, 1, number);
      writeFileSync(file, changed);
      const lines = changed.split(/\r\n|\r|\n/).length;
      try {
        const problems = await problemsOf();
        if (problems.length > 0) refused++;
        for (const problem of problems) {
          const fault = unplaced(problem, file, lines);
          if (fault) wrong.push(`change ${number}: ${fault}: ${JSON.stringify(problem).slice(0, 500)}`);
        }
      } catch (error) {
        wrong.push(`change ${number} throws ${(error as Error).stack?.slice(0, 2000)}`);
      }
    }
    rmSync(folder, { recursive: true });
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(count / 4);
  },
  600_000,
);
