import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, beforeAll, describe } from 'vitest';
import { opened } from '../../test-support/opened.js';
import { storeLaws } from '../../test-support/storeLaws.js';
import { storeAt } from './storeAt.js';

storeLaws('a store', opened);
storeLaws('a store as a worker sees it', async (home) => storeAt(home ?? (await opened()).home));

describe('where there are no hard links', () => {
  const { link } = promises;
  const put = (way: typeof link) => {
    promises.link = way;
    syncBuiltinESMExports();
  };
  beforeAll(() => put(() => Promise.reject(Object.assign(new Error('no links'), { code: 'ENOTSUP' }))));
  afterAll(() => put(link));
  storeLaws('a store', opened, { inTurn: true });
});
