const codes = { red: 31, yellow: 33, cyan: 36, bold: 1, dim: 2 } as const;

/** Puts colour on a text. */
export type Paint = (colour: keyof typeof codes, text: string) => string;

/** Colours for a stream; the text as it is where the stream is no terminal, or the environment says NO_COLOR. */
export function paintFor({ isTTY }: { readonly isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): Paint {
  const plain = !isTTY || Boolean(env.NO_COLOR) || env.TERM === 'dumb';
  return (colour, text) => (plain ? text : `\u001b[${codes[colour]}m${text}\u001b[0m`);
}
