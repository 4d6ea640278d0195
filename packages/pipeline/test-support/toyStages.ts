import { setTimeout } from 'node:timers/promises';
import { fail, ok, type Registry } from '@foliograph/core';
import { defineStage, type Inputs, type Stage } from '../src/stages/Stage.js';

interface Toy {
  readonly value?: number;
  readonly milliseconds?: number;
}

async function total(inputs: Inputs): Promise<number> {
  const numbers = await Promise.all(Object.values(inputs).flatMap((role) => role.map((artifact) => artifact.json<number>('number.json'))));
  return numbers.reduce((sum, number) => sum + number, 0);
}

const toy = (run: Stage<Toy>['run'], heavy = false) => defineStage<Toy>({ summary: 'A toy.', version: 1, deterministic: true, heavy, run });

const add = (heavy: boolean) =>
  toy(async (inputs, { value = 0, milliseconds = 0 }, { write, progress, signal }) => {
    const sum = (await total(inputs)) + value;
    progress({ done: 1, total: 2, unit: 'steps' });
    if (milliseconds > 0) await setTimeout(milliseconds, undefined, { signal });
    await write('number.json', JSON.stringify(sum));
    await write('bulk.bin', new Uint8Array(20_000).fill(sum));
    return ok({
      parts: { sign: String(Math.sign(sum)) },
      ...(sum === 13 ? { warnings: [{ severity: 'warning', message: 'thirteen' }] } : {}),
    });
  }, heavy);

/** Stages that add numbers, and stages that go wrong in every way. */
export const toyStages: Registry<Stage> = new Map<string, Stage>(
  Object.entries({
    add: add(false),
    addHeavily: add(true),
    /** Whether the sum is positive: equal for most changes above it. */
    sign: toy(async (inputs, _, { write }) => {
      await write('number.json', JSON.stringify(Math.sign(await total(inputs))));
      return ok({});
    }),
    random: toy(async (_inputs, _, { write, random }) => {
      await write('number.json', JSON.stringify(random('toy').uniform()));
      return ok({});
    }, true),
    refuses: toy(async () => fail('the toy refuses', { remedy: 'Ask another.' }), true),
    refusesLightly: toy(async () => fail('the toy refuses')),
    breaks: toy(async () => {
      throw new Error('the toy broke');
    }, true),
    leaves: toy(async () => process.exit(3), true),
    aborts: toy(async () => process.abort(), true),
    escapes: toy(async (_inputs, _, { write }) => {
      await write('../escaped', 'x');
      return ok({});
    }),
  }) as [string, Stage][],
);
