import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chartScript, renderReport, sections } from '@foliograph/report';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleReport } from './sampleReport.js';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const found = existsSync(executablePath);
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const pictures = 'test-results';
const order = [
  'summary',
  'equity',
  'drawdown',
  'rolling',
  'random',
  'sizes',
  'holdings',
  'fit',
  'accuracy',
  'training',
  'screening',
  'data',
  'warnings',
  'provenance',
];

describe.skipIf(!found)(
  `the report in a browser${found ? '' : ` (skipped: no Chromium at ${executablePath}, name one in CHROMIUM)`}`,
  () => {
    let browser: Browser;
    let page: Page;
    let folder: string;
    let address: string;
    const heard: string[] = [];
    const requests: string[] = [];

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'foliograph-report-'));
      mkdirSync(pictures, { recursive: true });
      const file = join(folder, 'report.html');
      writeFileSync(file, renderReport(sampleReport({ seeds: 3 }), order, await chartScript()));
      address = pathToFileURL(file).href;
      browser = await chromium.launch({ executablePath, args });
      page = await open(1280);
    });

    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    async function open(width: number): Promise<Page> {
      const opened = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' });
      opened.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
      opened.on('pageerror', (error) => heard.push(`error: ${error.message}`));
      opened.on('request', (request) => requests.push(request.url()));
      await opened.goto(address);
      return opened;
    }
    const plot = (section: string) => page.locator(`#${section} .plot`).first();
    const stroke = (colour: string) => `path[stroke="${colour}"]`;
    async function show(section: string): Promise<void> {
      await page.locator(`#${section}`).evaluate((element) => element.scrollIntoView());
      await plot(section).locator('svg path').nth(4).waitFor({ state: 'attached' });
    }
    /** Where the plot of a section begins and ends within its place: just right of the value labels, just left of the edge. */
    async function ends(section: string): Promise<{ left: number; right: number; top: number; bottom: number }> {
      const box = (await plot(section).boundingBox())!;
      const labels = await plot(section)
        .locator('svg text')
        .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect()).map(({ left, right }) => ({ left, right })));
      const left = Math.min(...labels.filter((label) => label.left - box.x < 40).map((label) => label.right)) + 8;
      return { left, right: box.x + box.width - 12, top: box.y, bottom: box.y + box.height };
    }

    test('every section that there is stands in the page', async () => {
      expect(order).toEqual([...sections.keys()]);
      for (const name of order) expect(await page.locator(`#${name} h2`).count()).toBe(1);
    });

    test('every chart is drawn when it comes into view', async () => {
      const figures = page.locator('figure.chart:visible');
      const count = await figures.count();
      expect(count).toBeGreaterThan(20);
      for (let i = 0; i < count; i++) {
        const figure = figures.nth(i);
        await figure.evaluate((element) => element.scrollIntoView());
        await figure.locator('.plot svg path').nth(4).waitFor({ state: 'attached' });
        expect(await figure.locator('.plot svg text').count()).toBeGreaterThan(2);
      }
    });

    test('pointing at a chart tells the session and the value of every result', async () => {
      await show('equity');
      const { left, right, top } = await ends('equity');
      await page.mouse.move((left + right) / 2, top + 150);
      const tip = plot('equity').locator('.tip');
      await tip.waitFor();
      const text = await tip.innerText();
      expect(text).toMatch(/^202[23]-\d\d-\d\d/);
      for (const name of ['lstm · tilt', 'equal', 'NASDAQ']) expect(text).toContain(name);
      expect(text).toMatch(/NASDAQ\s+\d\.\d{4}\s+\([+−]\d+\.\d\d\s%\)/);
      expect(await plot('drawdown').locator('.tip').count()).toBe(0);
      await page.screenshot({ path: join(pictures, 'report-tooltip.png') });
      await page.mouse.move(2, 2);
    });

    test('charts over the same sessions zoom together and come back together', async () => {
      await show('drawdown');
      await show('equity');
      const whole = page.locator('#drawdown [data-control=whole]');
      const dates = () => plot('drawdown').locator('svg text').allTextContents();
      const before = await dates();
      expect(await whole.isDisabled()).toBe(true);
      const { left, right, bottom } = await ends('equity');
      await page.mouse.move(left + 3, bottom - 15);
      await page.mouse.down();
      await page.mouse.move((left + right) / 2, bottom - 15, { steps: 8 });
      await page.mouse.up();
      await expect.poll(() => whole.isEnabled()).toBe(true);
      await expect.poll(dates).not.toEqual(before);
      await whole.click();
      await expect.poll(dates).toEqual(before);
      expect(await page.locator('#equity [data-control=whole]').isDisabled()).toBe(true);
    });

    test('a name put away in one chart is away in the charts beside it', async () => {
      await show('drawdown');
      const lines = () => plot('drawdown').locator('svg path').count();
      const before = await lines();
      const name = page.locator('#equity [data-series=NASDAQ]');
      await name.click();
      expect(await page.locator('#drawdown [data-series=NASDAQ]').getAttribute('aria-pressed')).toBe('false');
      await expect.poll(lines).toBeLessThan(before);
      await name.click();
      await expect.poll(lines).toBe(before);
    });

    test('the logarithmic scale is marked at round values', async () => {
      await show('equity');
      const button = page.locator('#equity [data-control=log]');
      const labels = async () => (await plot('equity').locator('svg text').allTextContents()).filter((text) => /^\d+(\.\d+)?$/.test(text));
      const linear = await labels();
      await button.click();
      await expect.poll(labels).not.toEqual(linear);
      const marks = (await labels()).map(Number).filter((value) => value < 100);
      expect(marks.length).toBeGreaterThanOrEqual(4);
      for (const mark of marks) expect(Number(mark.toPrecision(2))).toBe(mark);
      await button.click();
      await expect.poll(labels).toEqual(linear);
    });

    test('another strategy can be chosen, and its holdings are drawn', async () => {
      await show('holdings');
      const options = page.locator('#holdings .option');
      expect(await options.nth(1).isVisible()).toBe(false);
      await page.locator('#holdings select').selectOption({ index: 1 });
      expect(await options.nth(0).isVisible()).toBe(false);
      await options.nth(1).locator('.plot svg path').nth(4).waitFor({ state: 'attached' });
      await page.locator('#holdings select').selectOption({ index: 0 });
    });

    test('coverage is drawn without a script, a row an asset, in the colours of the scheme, and a row tells its exact values', async () => {
      const whole = page.locator('#data .strip path.l5').first();
      const fill = () => whole.evaluate((element) => getComputedStyle(element).fill);
      const light = await fill();
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await fill()).not.toBe(light);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await page.locator('#data .strip svg').count()).toBe(12);
      const row = page.locator('#data .strip rect').nth(3);
      await row.hover();
      expect(await row.locator('title').textContent()).toMatch(/^S\d{4}: \d{4}.*\s%/);
    });

    test('page and charts follow the preference for dark colours', async () => {
      await show('equity');
      const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const tone = () => page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--tone-0').trim());
      const light = { background: await background(), tone: await tone() };
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.screenshot({ path: join(pictures, 'report-light.png'), fullPage: true });
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await background()).not.toBe(light.background);
      const dark = await tone();
      expect(dark).not.toBe(light.tone);
      await expect.poll(() => plot('equity').locator(stroke(dark)).count()).toBeGreaterThan(0);
      expect(await plot('equity').locator(stroke(light.tone)).count()).toBe(0);
      await page.screenshot({ path: join(pictures, 'report-dark.png'), fullPage: true });
    });

    test('on paper all that is shown is drawn, in light colours, whatever the screen has', async () => {
      const fresh = await open(1280);
      await fresh.emulateMedia({ colorScheme: 'dark' });
      const dark = await fresh.evaluate(() => getComputedStyle(document.body).getPropertyValue('--tone-0').trim());
      await fresh.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      const undrawn = await fresh
        .locator('figure.chart:visible')
        .evaluateAll((all) => all.filter((one) => !one.querySelector('svg path')).length);
      expect(undrawn).toBe(0);
      expect(await fresh.locator(stroke(dark)).count()).toBe(0);
      await fresh.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await expect.poll(() => fresh.locator(stroke(dark)).count()).toBeGreaterThan(0);
      await fresh.close();
    });

    test('on a narrow screen nothing but tables is wider than the page', async () => {
      const narrow = await open(420);
      const width = await narrow.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      expect(width[0]).toBe(width[1]);
      await narrow.locator('#equity').evaluate((element) => element.scrollIntoView());
      await narrow.locator('#equity .plot svg path').nth(4).waitFor({ state: 'attached' });
      expect((await narrow.locator('#equity .plot svg').first().boundingBox())!.width).toBeLessThanOrEqual(420);
      await narrow.screenshot({ path: join(pictures, 'report-narrow.png') });
      await narrow.close();
    });

    test('in all this the console stayed silent and nothing was asked of the network', () => {
      expect(heard).toEqual([]);
      expect(new Set(requests)).toEqual(new Set([address]));
    });
  },
);
