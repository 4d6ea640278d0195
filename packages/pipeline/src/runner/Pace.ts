import type { Node } from '../plan/index.js';
import type { Store } from '../store/index.js';

/** Nodes of a kind that are asked how long they took. */
const asked = 5;

/** How long nodes took when they were last computed, in seconds. */
export class Pace {
  readonly #store: Pick<Store, 'former'>;
  readonly #spec: string;
  readonly #kinds = new Map<string, Node[]>();
  readonly #means = new Map<string, Promise<number | undefined>>();

  constructor(nodes: readonly Node[], store: Pick<Store, 'former'>, spec: string) {
    this.#store = store;
    this.#spec = spec;
    for (const node of nodes) {
      const kind = kindOf(node);
      const alike = this.#kinds.get(kind);
      if (alike) alike.push(node);
      else this.#kinds.set(kind, [node]);
    }
  }

  /** Of this node itself, else as those like it; undefined where none of them was ever computed. */
  async of(node: Node): Promise<number | undefined> {
    return (await this.#store.former(this.#spec, node.id))?.record?.seconds ?? this.like(node);
  }

  /** Mean of some nodes like this one, which is quick to find for thousands. */
  like(node: Node): Promise<number | undefined> {
    const kind = kindOf(node);
    const known = this.#means.get(kind) ?? this.#mean(this.#kinds.get(kind) ?? []);
    this.#means.set(kind, known);
    return known;
  }

  async #mean(nodes: readonly Node[]): Promise<number | undefined> {
    const step = Math.max(1, Math.floor(nodes.length / asked));
    const some = nodes.filter((_, i) => i % step === 0).slice(0, asked);
    const past = await Promise.all(some.map(({ id }) => this.#store.former(this.#spec, id)));
    const seconds = past.flatMap((former) => former?.record?.seconds ?? []);
    return seconds.length > 0 ? seconds.reduce((sum, one) => sum + one, 0) / seconds.length : undefined;
  }
}

/** Nodes of one template mostly, such as all of "train:lstm". */
const kindOf = ({ id }: Node): string => id.split('/', 1)[0]!;
