import { formatDiagnostic, type RunEvent } from '@foliograph/pipeline';
import { duration } from './duration.js';

interface Running {
  readonly stage: string;
  readonly since: number;
  done: number;
  total: number;
  unit: string;
  note: string;
  told: number;
}

const QUIET_SECONDS = 5;

/** Tells on a stream what a run does: one moving line in a terminal, plain lines elsewhere; work under way with its rate and time left. */
export class Progress {
  private readonly stream: NodeJS.WriteStream;
  private readonly live: boolean;
  private readonly running = new Map<string, Running>();
  private readonly stages = new Map<string, { total: number; done: number; ran: number; seconds: number }>();
  private total = 0;
  private done = 0;
  private drawn = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.stream = stream;
    this.live = Boolean(stream.isTTY) && process.env.TERM !== 'dumb';
  }

  readonly tell = (event: RunEvent): void => {
    const now = performance.now() / 1000;
    switch (event.type) {
      case 'planned':
        this.total = event.total;
        for (const [stage, total] of Object.entries(event.stages)) this.stages.set(stage, { total, done: 0, ran: 0, seconds: 0 });
        break;
      case 'hit':
        this.done++;
        this.count(event.stage);
        break;
      case 'started':
        this.running.set(event.node, { stage: event.stage, since: now, done: 0, total: 0, unit: '', note: '', told: now });
        break;
      case 'progressed':
        this.progressed(event, now);
        break;
      case 'finished':
        this.done++;
        this.count(this.running.get(event.node)?.stage, event.seconds);
        this.running.delete(event.node);
        this.line(`${event.node}  ${duration(event.seconds)}`);
        break;
      case 'warned':
        this.line(formatDiagnostic(event.problem));
        break;
      case 'failed':
        this.running.delete(event.node);
        this.line(`${event.node}  failed`);
        break;
    }
    this.draw(now);
  };

  /** Clears the moving line. */
  end(): void {
    if (this.live && this.drawn > 0) this.stream.write('\r\u001b[K');
  }

  private progressed({ node, done, total, unit, note }: Extract<RunEvent, { type: 'progressed' }>, now: number): void {
    const state = this.running.get(node);
    if (!state) return;
    Object.assign(state, { done, total, unit, note: note ?? '' });
    if (!this.live && now - state.told >= QUIET_SECONDS) {
      state.told = now;
      this.line(this.describe(node, state, now));
    }
  }

  private count(stage: string | undefined, seconds?: number): void {
    const counted = stage === undefined ? undefined : this.stages.get(stage);
    if (!counted) return;
    counted.done++;
    if (seconds === undefined) return;
    counted.ran++;
    counted.seconds += seconds;
  }

  /** How far all nodes of a stage are, where it has many, and what they take, as those before did. */
  private together(stage: string): string {
    const { total = 0, done = 0, ran = 0, seconds = 0 } = this.stages.get(stage) ?? {};
    if (total < 2) return '';
    const atOnce = [...this.running.values()].filter((one) => one.stage === stage).length;
    const left = ran > 0 ? `, ${duration(((total - done) * (seconds / ran)) / Math.max(1, atOnce))} left in all` : '';
    return `  (${done} of ${total} done${left})`;
  }

  private describe(node: string, { stage, since, done, total, unit, note }: Running, now: number): string {
    const rate = done / Math.max(now - since, 1e-3);
    const left =
      done > 0 ? `  ${rate >= 100 ? Math.round(rate) : rate.toPrecision(2)} ${unit}/s  ${duration((total - done) / rate)} left` : '';
    return total > 0 ? `${node}  ${done}/${total} ${unit}${left}${note ? `  ${note}` : ''}${this.together(stage)}` : node;
  }

  private line(text: string): void {
    this.stream.write(this.live ? `\r\u001b[K${text}\n` : `${text}\n`);
  }

  private draw(now: number): void {
    // Redrawing at each event would cost more than the work it tells of.
    if (!this.live || now - this.drawn < 0.1) return;
    this.drawn = now;
    const [first] = [...this.running].slice(-1);
    const text = first ? this.describe(first[0], first[1], now) : '';
    const others = this.running.size > 1 ? ` (+${this.running.size - 1})` : '';
    this.stream.write(`\r\u001b[K[${this.done}/${this.total}] ${text}${others}`.slice(0, (this.stream.columns || 80) + 4));
  }
}
