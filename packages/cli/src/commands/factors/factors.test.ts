import { afterEach, expect, test, vi } from 'vitest';
import { program } from '../../program.js';

afterEach(() => vi.restoreAllMocks());

/** What `folio` prints for some words, and its exit code. */
async function folio(...words: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const code = await program(words);
  return { code, out };
}

test('folio factors lists each set with the formulas of its factors', async () => {
  const { code, out } = await folio('factors');
  expect(code).toBe(0);
  expect(out).toContain('alpha101: ');
  expect(out).toMatch(/^ {2}alpha041 +sqrt\(high \* low\) - vwap$/m);
  expect(out).toMatch(/^library124: .*\n {2}124 factors, all of them told above$/m);
  expect(out).toMatch(/^ {2}moving_average_gap {2}/m);
});

test('folio factors --json is one object with every set', async () => {
  const { out } = await folio('factors', '--json');
  const { sets } = JSON.parse(out) as { sets: { set: string; factors: { name: string; formula: string }[] }[] };
  expect(sets.find(({ set }) => set === 'fundamental')!.factors).toContainEqual({
    name: 'current_ratio',
    formula: 'current_assets / positive(current_liabilities)',
    otherwise: ['reported_current_ratio'],
  });
});

test('folio factors explain tells a factor, as a text or as an object', async () => {
  const { code, out } = await folio('factors', 'explain', 'return_on_equity');
  expect(code).toBe(0);
  expect(out).toBe(`return_on_equity: Profit of twelve months over mean equity.
source: JoinQuant roe_ttm, 10jqka weighted_roe
sets: fundamental, library124
fields: net_profit_ttm, total_equity, total_equity_prior

return_on_equity, 0 sessions before its first value
  net_profit_ttm / positive(((total_equity + total_equity_prior) / 2))
  = net_profit_ttm / positive((total_equity + total_equity_prior) / 2)

where the data lack one of the fields:
  reported_return_on_equity
`);
  const asJson = await folio('factors', 'explain', 'boll', '--json');
  expect(JSON.parse(asJson.out)).toMatchObject({ name: 'boll', lines: [{ name: 'boll.middle' }, {}, {}] });
});

test('a factor that is none is an error with exit code 2', async () => {
  const { code, out } = await folio('factors', 'explain', 'current_ration', '--json');
  expect(code).toBe(2);
  expect(out).toContain('did you mean \\"current_ratio\\"?');
});
