import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minimatch } from 'minimatch';
import { folioCommand } from './folioCommand.js';
import { defaults, type NxOptions } from './NxOptions.js';
import { namesOf } from './namesOf.js';
import { projectOf } from './projectOf.js';
import { rootOf } from './rootOf.js';
import type { Project } from './Target.js';

type Found = readonly [file: string, result: { readonly projects: Readonly<Record<string, Project>> }];

/** Makes a project of each pipeline of the workspace. */
export const createNodesV2: readonly [
  string,
  (files: readonly string[], options: Partial<NxOptions> | undefined, context: { readonly workspaceRoot: string }) => readonly Found[],
] = [
  // Which of them are pipelines, the options say.
  '**/*.{yaml,yml}',
  (files, options, { workspaceRoot }) => {
    const { pipelines, outputs } = { ...defaults, ...options };
    const specs = files.filter((file) => minimatch(file, pipelines)).toSorted();
    if (specs.length === 0) return [];
    const folio = folioCommand(workspaceRoot);
    const names = namesOf(specs);
    return specs.map((file): Found => {
      const text = readFileSync(join(workspaceRoot, file), 'utf8');
      const project = projectOf({ file, name: names.get(file)!, text, folio, outputs });
      return [file, { projects: { [rootOf(file, specs, workspaceRoot)]: project } }];
    });
  },
];
