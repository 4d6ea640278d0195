// @ts-check
// `npm run gpu`: the tests that need a GPU adapter. They run on the one that VK_ICD_FILENAMES names, else on the software
// Vulkan that Debian's Chromium brings, else on what the system has; where there is none they are skipped, in CI they fail.
import { existsSync } from 'node:fs';
import { must } from './prepare.mjs';

const software = '/usr/lib/chromium/vk_swiftshader_icd.json';
if (!process.env.VK_ICD_FILENAMES && existsSync(software)) process.env.VK_ICD_FILENAMES = software;
process.stdout.write(`Vulkan: ${process.env.VK_ICD_FILENAMES ?? 'the drivers of the system'}\n`);
must(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.gpu.config.ts', ...process.argv.slice(2)]);
