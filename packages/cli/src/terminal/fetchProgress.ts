import type { FetchEvent } from '@foliograph/pipeline';
import type { Progress } from './Progress.js';

/** Tells the events of a fetch as those of one piece of work, which counts the symbols that are asked for. */
export function fetchProgress(progress: Progress, node: string): (event: FetchEvent) => void {
  let [done, total] = [0, 0];
  const told = (note: string) => progress.tell({ type: 'progressed', node, done, total, unit: 'symbols', note });
  return (event) => {
    switch (event.type) {
      case 'begun':
        total = event.asked;
        progress.tell({ type: 'planned', total: 1, stages: {} });
        progress.tell({ type: 'started', node, stage: 'fetch', reason: '' });
        break;
      case 'waiting':
        told(`${event.symbol} waits ${event.seconds.toFixed(1)} s: ${event.reason}`);
        break;
      case 'fetched':
        done++;
        told(event.symbol);
        break;
      case 'failed':
        done++;
        told(`${event.symbol} failed`);
        break;
    }
  };
}
