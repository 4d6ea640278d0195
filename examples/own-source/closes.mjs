import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ok, params, path } from '@foliograph/core';

/** Closing prices from one JSON file, { "AAPL": { "2024-01-02": 185.64, … }, … }; an asset without a price on a day is missing there. */
export const jsonCloses = {
  summary: 'Closing prices from one JSON file: an object of days for each asset.',
  // Raise it when the same file gives other numbers than before.
  version: 1,
  // How its prices are adjusted, where it knows: for nothing ('none'), 'split' or 'full'; else each spec says it.
  claim: 'full',
  // What a spec can say of it: checked, completed and shown like the parameters of a source that is built in.
  params: params({ path: path({ description: 'The file, from the folder of the spec.' }) }),
  // Every file that it reads, so that a changed one is noticed.
  files: async ({ path }) => ok([{ name: basename(path), path }]),
  async read(_params, [file]) {
    const prices = JSON.parse(await readFile(file.path, 'utf8'));
    const assets = Object.keys(prices).sort();
    const sessions = [...new Set(assets.flatMap((asset) => Object.keys(prices[asset])))].sort();
    // The price of asset n at session t stands at n * T + t; NaN is missing.
    const close = Float64Array.from(assets.flatMap((asset) => sessions.map((day) => prices[asset][day] ?? NaN)));
    return ok({ assets, sessions, fields: new Map([['close', close]]) });
  },
};
