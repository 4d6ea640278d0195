import { readFile } from 'node:fs/promises';

/** The built script that draws a report's charts: it stands beside the bundle, and in dist when this runs from sources. Throws where the package was not built. */
export async function chartScript(): Promise<string> {
  for (const place of ['./charts.js', '../../dist/charts.js']) {
    const script = await readFile(new URL(place, import.meta.url), 'utf8').catch(() => undefined);
    if (script !== undefined) return script;
  }
  throw new Error(
    'the chart script of @foliograph/report is not built: run `npm run build` in the workspace, or install the package again',
  );
}
