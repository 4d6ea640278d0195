import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { SourceFile } from '../sources/Source.js';
import { plain } from './plain.js';
import type { Written } from './Written.js';

/** The file that an entry of `plugins` names: one beside the spec, or the entry of a package that is installed where the spec lies. */
export function pluginAt(item: Written): SourceFile {
  const path = String(plain(item, { 'x-path': true }));
  const text = String(item.value);
  if (!existsSync(path) && /^(?:@[^/\\]+\/)?[^./\\][^\\]*$/.test(text)) {
    try {
      return { name: text, path: createRequire(join(item.folder, 'spec.yaml')).resolve(text) };
    } catch {
      // No package either: it is told as the file that is not there.
    }
  }
  return { name: basename(path), path };
}
