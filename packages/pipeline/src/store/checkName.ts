/** Throws where a file name could leave the artifact or would not be the same everywhere. */
export function checkName(name: string): void {
  const sound = name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (!sound || /[\\:\u0000-\u001f]/.test(name)) throw new Error(`"${name}" cannot be the name of a file in an artifact`);
}
