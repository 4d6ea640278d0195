/** Colours of coverage: of its levels, the least first, each nearer to the paper than the one before it, so that gaps are seen without colour too; and of years in which an asset begins or ends. */
export const coverageTones: Readonly<Record<'light' | 'dark', { readonly levels: readonly string[]; readonly part: string }>> = {
  light: { levels: ['#4a0f12', '#93260b', '#d4600f', '#eba038', '#efc680', '#c3d7ec'], part: '#dce5ef' },
  dark: { levels: ['#ffe9dd', '#ffb892', '#f08a45', '#b9762a', '#7d6136', '#2c4868'], part: '#28323e' },
};
