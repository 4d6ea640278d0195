import type { EngineChoice } from '@foliograph/models';

/** What trains models, and why where it was not asked for by name. */
export const engineText = ({ identity: { name, version, device }, reason }: EngineChoice): string =>
  `${name} ${version} on ${device}${reason === undefined ? '' : ` (${reason})`}`;
