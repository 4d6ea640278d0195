import { fail, memberName, ok, type Result } from '@foliograph/core';
import type { Node, Plan } from '../plan/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { findFiles } from '../table/index.js';

/** What the files that templates open decide of their nodes, by template: their digests under the parameters that name them, and where they lie here. An error where one is not there, is several, or lies outside the data's root. */
export async function bindOpened(
  { templates }: Plan,
  loaded: LoadedSpec,
  digest: (path: string) => Promise<string>,
): Promise<Result<ReadonlyMap<string, Pick<Node, 'files' | 'here'>>>> {
  const { root } = loaded.spec.data;
  const bound = new Map<string, Pick<Node, 'files' | 'here'>>();
  for (const { id, opens } of templates) {
    if (!opens) continue;
    const opened: { name: string; path: string; sha256: string }[] = [];
    for (const [name, path] of Object.entries(opens.paths)) {
      const place = loaded.place([...opens.at, memberName(name)]);
      const found = await findFiles({ path }, root === undefined ? {} : { root });
      if (!found.ok) return { ok: false, problems: found.problems.map((problem) => ({ place, ...problem })) };
      const [file, another] = found.value;
      if (another) return fail(`${memberName(name)} must be one file, is ${found.value.length}`, { place, remedy: 'write its name out' });
      opened.push({ name, path: file!.path, sha256: await digest(file!.path) });
    }
    bound.set(id, { files: Object.fromEntries(opened.map(({ name, sha256 }) => [name, sha256])), here: { files: opened } });
  }
  return ok(bound);
}
