import { registry } from '@foliograph/core';
import { expect, test } from 'vitest';
import * as scheduleSet from './index.js';
import type { Schedule } from './Schedule.js';

test.each([...registry(scheduleSet as Record<string, Schedule>)])('%s begins at the whole rate and never rises', (_, { factor }) => {
  expect(factor(0)).toBe(1);
  for (let share = 0; share < 1; share += 0.01) {
    expect(factor(share + 0.01)).toBeLessThanOrEqual(factor(share));
    expect(factor(share)).toBeGreaterThanOrEqual(0);
  }
});

test('half way the cosine and the line are at a half, the exponential at a tenth', () => {
  expect([scheduleSet.cosine, scheduleSet.linear, scheduleSet.exponential].map(({ factor }) => Number(factor(0.5).toFixed(12)))).toEqual([
    0.5, 0.5, 0.1,
  ]);
});
