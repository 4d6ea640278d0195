/** The member that an object with one key chooses. */
export function single(choice: Readonly<Record<string, unknown>>): { name: string; params: Readonly<Record<string, never>> } {
  const [entry] = Object.entries(choice);
  if (!entry) throw new Error('a member is an object with one key');
  return { name: entry[0], params: entry[1] as Readonly<Record<string, never>> };
}
