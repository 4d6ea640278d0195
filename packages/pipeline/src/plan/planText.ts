import { canonical } from '../json/index.js';
import { shortSeeds } from '../spec/index.js';
import type { Plan } from './Template.js';

/** The plan as text for people and for review: no key, digest, path or environment value stands in it. */
export function planText({ name, seed, seeds, templates }: Plan): string {
  const lines = templates.flatMap(({ id, each, members = 1, params, needs, before }) => {
    const repeated =
      each.length > 0 ? `  × ${each.map((dimension) => (dimension === 'member' ? `${members} members` : dimension)).join(' × ')}` : '';
    const read = [...new Set(Object.values(needs).flat()), ...(before === undefined ? [] : ['its own output of the fold before'])].join(
      ', ',
    );
    return [`${id}${repeated}`, `  ${canonical(params)}`, ...(read ? [`  reads ${read}`] : []), ''];
  });
  return [`${name}  seed ${seed}${seeds.length > 1 ? `, ${toldSeeds(seeds)}` : ''}`, '', ...lines].join('\n');
}

const toldSeeds = (seeds: readonly number[]): string => {
  const short = shortSeeds(seeds);
  return typeof short === 'number' ? `${short} seeds` : `seeds ${short.join(' ')}`;
};
