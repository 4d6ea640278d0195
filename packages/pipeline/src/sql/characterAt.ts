/** The character that begins at a byte of a text's UTF-8, from 0. */
export const characterAt = (text: string, byte: number): number => Buffer.from(text).subarray(0, byte).toString().length;
