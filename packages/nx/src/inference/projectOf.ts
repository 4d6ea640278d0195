import { stem } from './namesOf.js';
import { stagesOf } from './stagesOf.js';
import type { Project, Target } from './Target.js';

interface Pipeline {
  readonly file: string;
  readonly name: string;
  readonly text: string;
  /** How folio is called. */
  readonly folio: string;
  readonly outputs: string;
}

/** The project of a pipeline: `run`, which Nx may take from its cache, and a target a stage, about which the store of folio decides. */
export function projectOf({ file, name, text, folio, outputs }: Pipeline): Project {
  const out = `${outputs}/${stem(file)}`;
  const spec = `"${file}"`;
  const run: Target = {
    command: `${folio} run ${spec} --out "${out}"`,
    cache: true,
    // Data are ignored by git, so Nx never sees them: what folio says of their contents stands for them.
    inputs: [{ runtime: `${folio} fingerprint ${spec}` }],
    outputs: [`{workspaceRoot}/${out}`],
    metadata: { description: 'Runs the pipeline as far as it is not in the store; figures and report are laid in its outputs.' },
  };
  const stages = stagesOf(text).map((stage): readonly [string, Target] => [
    stage,
    {
      command: `${folio} run ${spec} --until ${stage}`,
      cache: false,
      // Not the files of the project: Nx knows of none where the root is a file.
      inputs: [`{workspaceRoot}/${file}`],
      metadata: { description: `Runs the pipeline up to its stage "${stage}".` },
    },
  ]);
  return { name, projectType: 'application', tags: ['foliograph'], targets: { run, ...Object.fromEntries(stages) } };
}
