/** The line of a file that an error was thrown from, or that called what threw it; undefined where its stack does not say. */
export function lineIn({ stack = '' }: Error, fileName: string): number | undefined {
  const [, frame = ''] = stack.slice(stack.search(/\n\s+at /)).split(fileName);
  const [, line] = /^\S*?:(\d+):\d+/.exec(frame) ?? [];
  return line === undefined ? undefined : Number(line);
}
