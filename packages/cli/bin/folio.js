#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/folio.js', import.meta.url);
if (existsSync(main)) await import(main.href);
else {
  process.stderr.write('folio is not built yet: run "npm start" or "npm run build" in the workspace first\n');
  process.exitCode = 1;
}
