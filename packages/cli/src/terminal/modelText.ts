import type { ModelFacts } from '@foliograph/models';

interface Bounded {
  readonly low: number | null;
  readonly high: number | null;
  readonly offset: number;
  readonly scale: number;
}
interface Preprocessing {
  readonly per: string;
  readonly features?: readonly (readonly Bounded[])[];
}

/** What an ONNX model says of itself, as a table of names and values. */
export function modelText(facts: ModelFacts & { readonly size: number; readonly sha256: string }): string {
  const { metadata, inputs, outputs, operators } = facts;
  const list = (name: string): readonly string[] => JSON.parse(metadata[name] ?? '[]') as string[];
  const [features, assets] = [list('features'), list('assets')];
  const values = (all: typeof inputs) => all.map(({ name, shape }) => `${name} [${shape.join(', ')}]`).join(', ');
  const preprocessing = JSON.parse(metadata.preprocessing ?? '{}') as Partial<Preprocessing>;
  const rows = [
    ['made by', `${facts.producer} ${facts.producerVersion}`],
    ['format', `ONNX IR ${facts.irVersion}, operator set ${facts.opset}`],
    ['size', `${facts.size} bytes`],
    ['sha256', facts.sha256],
    ['inputs', values(inputs)],
    ['outputs', values(outputs)],
    ...(metadata.window ? [['window', `${metadata.window} sessions`]] : []),
    ...(features.length > 0 ? [['features', features.join(', ')]] : []),
    ...(assets.length > 0
      ? [['assets', assets.length > 12 ? `${assets.slice(0, 12).join(', ')} and ${assets.length - 12} more` : assets.join(', ')]]
      : []),
    ...(preprocessing.per
      ? [['preprocessing', preprocessing.per === 'asset' ? 'by asset, inside' : chainsText(features, preprocessing)]]
      : []),
    ...(metadata.scaling ? [['scaling sha256', metadata.scaling]] : []),
    [
      'operators',
      Object.entries(operators)
        .map(([name, count]) => `${name} × ${count}`)
        .join(', '),
    ],
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  return rows.map(([name = '', value]) => `${name.padEnd(width)}  ${value}\n`).join('');
}

/** Each feature's maps, in order. */
const chainsText = (names: readonly string[], { features = [] }: Partial<Preprocessing>): string =>
  features.map((chain, k) => `${names[k]}: ${chain.length === 0 ? 'as it is' : chain.map(mapText).join(', then ')}`).join('; ');

function mapText({ low, high, offset, scale }: Bounded): string {
  const bound = (value: number | null) =>
    value === null || Math.abs(value) >= Number.MAX_VALUE ? undefined : Number(value.toPrecision(6));
  const [from, to] = [bound(low), bound(high)];
  const within = from === undefined && to === undefined ? '' : ` of x within ${from ?? '−∞'} to ${to ?? '∞'}`;
  return `(x − ${Number(offset.toPrecision(6))}) × ${Number(scale.toPrecision(6))}${within}`;
}
