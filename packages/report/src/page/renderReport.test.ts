import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sampleReport } from '../../browser/sampleReport.js';
import { renderReport } from './renderReport.js';

const data = sampleReport();
const names = ['summary', 'equity', 'provenance'];

test('the policy allows the very script that stands in the page, whatever is in it', () => {
  for (const script of ['start()', 'a = "</script>"; b = "<!--"', 'one\r\ntwo\rthree', 'é']) {
    const page = renderReport(data, names, script);
    const [, inlined] = /<script>([\s\S]*?)<\/script>/.exec(page)!;
    const digest = createHash('sha256').update(inlined!).digest('base64');
    expect(page).toContain(`script-src 'sha256-${digest}';`);
    expect(inlined).not.toContain('\r');
    expect(page).toContain(`content="default-src 'none';`);
  }
});

test('the page refers to nothing outside itself', () => {
  const page = renderReport(data, names, '');
  expect(page).not.toMatch(/\ssrc=|@import|url\(/);
  expect([...page.matchAll(/href="(.*?)"/g)].map((match) => match[1])).toEqual(['data:,', ...names.map((name) => `#${name}`)]);
});

test('sections stand in the order asked for', () => {
  const at = (order: string[]) => [...renderReport(data, order, '').matchAll(/<section id="(.*?)"/g)].map((match) => match[1]);
  expect(at(['provenance', 'equity'])).toEqual(['provenance', 'equity']);
});

test('what is no real market is said above all figures and beside every section', () => {
  const page = renderReport(data, names, '');
  expect(page.indexOf('<strong>Synthetic market.</strong>')).toBeLessThan(page.indexOf('<section'));
  expect(page.match(/<span class="chip">Synthetic market<\/span>/g)).toHaveLength(names.length);
  const { label: _, ...real } = data;
  expect(renderReport(real, names, '')).not.toContain('Synthetic');
});

test('a flag is said before the first figure', () => {
  const page = renderReport(data, names, '');
  expect(page.indexOf('<strong>Execution lag 0.</strong>')).toBeLessThan(page.indexOf('<section'));
});

test('a section that does not exist is refused by name', () => {
  expect(() => renderReport(data, ['sumary'], '')).toThrow(new RangeError('no report section is named sumary'));
});
