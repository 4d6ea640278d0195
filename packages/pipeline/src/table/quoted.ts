/** Texts and names as SQL writes them. */
export const quoted = {
  text: (text: string): string => `'${text.replaceAll("'", "''")}'`,
  name: (name: string): string => `"${name.replaceAll('"', '""')}"`,
};
