import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseFormula } from '@foliograph/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { fakeRegistries } from '../../test-support/fakeRegistries.js';
import { registries as real } from '../members/index.js';
import { formatDiagnostic } from './formatDiagnostic.js';
import { loadSpec } from './loadSpec.js';
import { pipelineSchema } from './pipelineSchema.js';

const folder = fileURLToPath(new URL('../../../../pipelines/', import.meta.url));
const registries = { ...real, sources: new Map([...fakeRegistries.sources, ...real.sources]) };
const formats = { date: /^\d{4}-\d\d-\d\d$/ };
const editorTakes = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, formats }).compile(
  pipelineSchema(registries),
);

test.each(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')))(
  '%s has no mistake, for the loader and for editors',
  async (file) => {
    const loaded = await loadSpec(file, { registries, formula: parseFormula, cwd: folder, env: {} });
    expect(loaded.ok ? [] : loaded.problems.map((problem) => formatDiagnostic(problem, folder))).toEqual([]);
    editorTakes(parse(readFileSync(folder + file, 'utf8'), { stringKeys: true }));
    expect(editorTakes.errors).toBeNull();
  },
);
