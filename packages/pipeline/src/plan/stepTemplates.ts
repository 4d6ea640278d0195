import type { Registries, Spec } from '../spec/index.js';
import { chosen } from './chosen.js';
import { pathsOf } from './pathsOf.js';
import type { Template } from './Template.js';

/** Stages of the user's own. What they need comes under roles named after the stages that made it: `backtest:best` and `backtest:equal` are both of the role `backtest`. */
export const stepTemplates = ({ stages }: Spec, registries: Registries): Template[] =>
  Object.entries(stages).map(([name, { run, needs }]): Template => {
    const { member, params, versions } = chosen('stages', registries.stages, run);
    const paths = pathsOf(member.params, run.params);
    const roles: Record<string, string[]> = {};
    for (const need of needs) {
      const role = need.split(':')[0]!;
      roles[role] = [...(roles[role] ?? []), need];
    }
    return {
      id: `${run.name}:${name}`,
      stage: 'own',
      each: [],
      versions,
      params: { run: params },
      needs: roles,
      drawn: true,
      ...(Object.keys(paths).length > 0 ? { opens: { paths, at: ['stages', name, 'run', run.name] } } : {}),
    };
  });
