import type { Panel } from '@foliograph/core';
import type { PanelFacts } from '../plan/index.js';
import type { Artifact } from '../store/index.js';
import { readPanel } from './readPanel.js';
import type { TradingParams } from './TradingParams.js';

/** The fields of a stored panel that trading under these terms reads, as far as it has them. */
export async function readTraded(artifact: Artifact, { price, volumeShare }: TradingParams): Promise<Panel> {
  const { fields } = await artifact.json<PanelFacts>('facts.json');
  const wanted = ['close', price, 'trading', 'suspended', 'limit_up', 'limit_down', ...(volumeShare === undefined ? [] : ['volume'])];
  return (
    await readPanel(
      artifact,
      [...new Set(wanted)].filter((field) => fields.includes(field)),
    )
  ).panel;
}
