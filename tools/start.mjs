// @ts-check
// `npm start`: installs, builds and runs the quickstart pipeline on its synthetic market.
import { must, prepare } from './prepare.mjs';

prepare();
must(process.execPath, ['packages/cli/bin/folio.js', 'run', 'pipelines/quickstart.yaml']);
