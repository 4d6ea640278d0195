import type { Draft } from './Draft.js';
import type { Registries } from './Registries.js';

/** Whether a spec chooses among its factors, so that there is something to run and to tell. */
export const screened = ({ screen }: Pick<Draft, 'screen'>, { screens }: Registries): boolean =>
  screen?.name !== undefined && screens.get(screen.name)?.keepsAll === false;
