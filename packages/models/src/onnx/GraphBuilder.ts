import type { Attribute, Dim, Domain, OnnxGraph, OnnxNode, OnnxTensor, OnnxValue } from './OnnxModel.js';

/** Collects the nodes of an ONNX graph in order of execution; equal constants are kept once. */
export class GraphBuilder {
  readonly #names: { next: number };
  readonly #nodes: OnnxNode[] = [];
  readonly #initializers: OnnxTensor[] = [];
  readonly #constants = new Map<string, string>();
  readonly #inputs: OnnxValue[] = [];
  readonly #outputs: OnnxValue[] = [];

  constructor(names = { next: 0 }) {
    this.#names = names;
  }

  /** A builder for a body inside this graph, whose names differ from all outside. */
  body(): GraphBuilder {
    return new GraphBuilder(this.#names);
  }

  input(name: string, shape: readonly Dim[], type: OnnxValue['type'] = 'float32'): string {
    this.#inputs.push({ name, type, shape });
    return name;
  }

  /** An input of a body, under a name of its own. */
  bodyInput(shape: readonly Dim[]): string {
    return this.input(this.#fresh(), shape);
  }

  /** An output under a given name. */
  output(name: string, value: string, shape: readonly Dim[]): void {
    this.#nodes.push({ operator: 'Identity', inputs: [value], outputs: [name], attributes: {} });
    this.#outputs.push({ name, type: 'float32', shape });
  }

  /** An output under the name of its value, which saves a copy; under another where the value is an input, a constant or an output already. */
  outputAs(value: string, shape: readonly Dim[]): string {
    const own = this.#nodes.some(({ outputs }) => outputs.includes(value)) && !this.#outputs.some(({ name }) => name === value);
    const name = own ? value : this.value('Identity', [value]);
    this.#outputs.push({ name, type: 'float32', shape });
    return name;
  }

  /** The value of an operator with one output. */
  value(operator: string, inputs: readonly string[], attributes: Readonly<Record<string, Attribute>> = {}): string {
    return this.values(operator, inputs, 1, attributes)[0]!;
  }

  /** The value of an operator with one output of another domain. */
  valueOf(domain: Domain, operator: string, inputs: readonly string[], attributes: Readonly<Record<string, Attribute>>): string {
    const output = this.#fresh();
    this.#nodes.push({ operator, domain, inputs, outputs: [output], attributes });
    return output;
  }

  /** The values of an operator with several outputs; `wanted` leaves optional ones out, whose name is then empty. */
  values(
    operator: string,
    inputs: readonly string[],
    count: number,
    attributes: Readonly<Record<string, Attribute>> = {},
    wanted: (output: number) => boolean = () => true,
  ): string[] {
    const outputs = Array.from({ length: count }, (_, output) => (wanted(output) ? this.#fresh() : ''));
    this.#nodes.push({ operator, inputs, outputs, attributes });
    return outputs;
  }

  /** A constant under a name of its own, such as a weight. */
  initializer(name: string, shape: readonly number[], data: Float32Array): string {
    this.#initializers.push({ name, shape, data });
    return name;
  }

  floats(shape: readonly number[], data: Float32Array): string {
    return this.#constant(`floats ${shape} ${data.join()}`, shape, () => data);
  }

  scalar(value: number): string {
    return this.floats([], Float32Array.of(value));
  }

  zeros(shape: readonly number[]): string {
    const size = shape.reduce((product, extent) => product * extent, 1);
    return this.#constant(`zeros ${shape}`, shape, () => new Float32Array(size));
  }

  integers(values: readonly number[]): string {
    return this.#constant(`integers ${values}`, [values.length], () => BigInt64Array.from(values.map(BigInt)));
  }

  graph(name: string): OnnxGraph {
    return { name, nodes: this.#nodes, initializers: this.#initializers, inputs: this.#inputs, outputs: this.#outputs };
  }

  #fresh(): string {
    return `v${this.#names.next++}`;
  }

  #constant(key: string, shape: readonly number[], data: () => OnnxTensor['data']): string {
    const known = this.#constants.get(key);
    if (known) return known;
    const name = this.#fresh();
    this.#initializers.push({ name, shape, data: data() });
    this.#constants.set(key, name);
    return name;
  }
}
