/** The settings of a call: what --set gives, and the engine that --engine names. */
export const settings = ({ set = [], engine }: { readonly set?: readonly string[]; readonly engine?: string }): readonly string[] => [
  ...set,
  ...(engine === undefined ? [] : [`engine=${engine}`]),
];
