import type { PipelineOptions } from '@foliograph/pipeline';

/** What the flags of a call say about which nodes it is about, and which of them are computed again. */
export function selectionOf(options: Readonly<Record<string, unknown>>): Pick<PipelineOptions, 'selection' | 'force'> {
  const words = (flag: string) => {
    const given = options[flag] as readonly string[] | undefined;
    return given === undefined ? {} : { [flag]: given };
  };
  const { force } = options as { readonly force?: true | readonly string[] };
  return { selection: { ...words('until'), ...words('from'), ...words('only') }, force: force === true ? ['*'] : (force ?? []) };
}
