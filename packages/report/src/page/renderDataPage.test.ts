import { expect, test } from 'vitest';
import { sampleQuality } from '../../browser/sampleQuality.js';
import { renderDataPage } from './renderDataPage.js';

const page = { title: 'ftse', facts: [], data: sampleQuality() };

test('a page about data alone has their quality, with all that was doubted among its findings, and needs no script', () => {
  const markup = renderDataPage(page);
  expect([...markup.matchAll(/<section id="(.*?)"/g)].map(([, id]) => id)).toEqual(['data']);
  expect(markup).not.toMatch(/<script|<noscript|ECharts/);
  expect(markup.length).toBeLessThan(60_000);
});

test('a page about data alone has provenance where it is known', () => {
  const provenance = {
    spec: { name: 'ftse.yaml', text: 'name: ftse' },
    plan: 'prices',
    inputs: [],
    nodes: [],
    versions: [],
    engine: [],
    seeds: [0],
    conventions: [],
  };
  expect(renderDataPage({ ...page, provenance })).toContain('<section id="provenance"');
});
