import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok, type Result } from '@foliograph/core';
import {
  findHome,
  type Guess,
  guessSource,
  guessText,
  type LoadedSpec,
  loadPipeline,
  openPipeline,
  openStore,
  type Store,
} from '@foliograph/pipeline';
import { tellDamage } from '../../terminal/tellDamage.js';

/** What is to be checked. */
interface Checked {
  readonly loaded: LoadedSpec;
  readonly store: Store;
  /** How files were understood; absent where a spec says it. */
  readonly guess?: Guess;
}

/** A spec with its store; for files of data, the spec that they seem to ask for, with the store of the working folder. */
export async function openChecked(file: string, set: readonly string[]): Promise<Result<Checked>> {
  if (/\.ya?ml$/i.test(file)) return openPipeline(file, { set, onDamage: tellDamage });
  const guessed = await guessSource(file);
  if (!guessed.ok) return guessed;
  const guess = guessed.value;
  const folder = await mkdtemp(join(tmpdir(), 'folio-'));
  try {
    const spec = join(folder, `${guess.spec.name}.yaml`);
    await writeFile(spec, guessText(guess));
    const loaded = await loadPipeline(spec, { set });
    if (!loaded.ok) return loaded;
    const store = await openStore(findHome(guess.spec.name, process.env), tellDamage);
    return store.ok ? ok({ loaded: loaded.value, store: store.value, guess }) : store;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
