// @ts-check
// `npm test`: installs, builds (workers are loaded from builds) and runs the unit and integration tests; arguments go to Vitest.
import { must, prepare } from './prepare.mjs';

prepare();
if (!process.env.FOLIO_DATA) process.stderr.write('FOLIO_DATA is not set: tests on real market data are skipped\n');
must(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]);
