import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DeviceAbsent } from '../devices/DeviceAbsent.js';
import { type Place, places } from './places.js';

/** A package of TensorFlow.js that is installed. */
export interface Found {
  readonly place: Place;
  readonly version: string;
  /** Loads a package as the one found would. */
  readonly require: NodeJS.Require;
}

/** The package that the choice names, or the fastest there is, looked for first in the folder FOLIO_TENSORFLOW names; throws `DeviceAbsent` where there is none. */
export function findLibrary(choice: Place | 'auto' = 'auto'): Found {
  const folder = process.env.FOLIO_TENSORFLOW;
  const wanted = choice === 'auto' ? (Object.keys(places) as Place[]) : [choice];
  for (const place of wanted) {
    for (const from of folder ? [join(folder, 'package.json'), import.meta.url] : [import.meta.url]) {
      const require = createRequire(from);
      try {
        return { place, version: (require(`${places[place]}/package.json`) as { version: string }).version, require };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
      }
    }
  }
  const names = wanted.map((place) => places[place]).join(', ');
  const where = folder ? `, neither in the folder that FOLIO_TENSORFLOW names (${folder}) nor beside this package` : '';
  const install = wanted.includes('wasm') ? `@tensorflow/tfjs-core ${places.wasm}` : names;
  throw new DeviceAbsent(
    `the tensorflow engine found none of ${names}${where}`,
    `npm install ${install}, or build a native library as docs/engines.md says and name its folder in FOLIO_TENSORFLOW`,
  );
}
