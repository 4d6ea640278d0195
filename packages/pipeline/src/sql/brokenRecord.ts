/** The line on which the first record begins that is no JSON, in an array of records or one record after another; undefined where each is JSON. */
export function brokenRecord(text: string): number | undefined {
  let line = 1;
  let begun: { readonly at: number; readonly line: number } | undefined;
  let depth = 0;
  let quoted = false;
  const inArray = text.trimStart().startsWith('[');
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quoted) {
      if (character === '\\') at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{') {
      if (depth++ === 0) begun = { at, line };
    } else if (character === '}' && --depth === 0 && begun) {
      if (!isJson(text.slice(begun.at, at + 1))) return begun.line;
      begun = undefined;
    }
    if (character !== '\n') continue;
    // A record on a line of its own ends with it, whatever it opened.
    if (!inArray && begun && !isJson(text.slice(begun.at, at)) && text[at + 1] === '{') return begun.line;
    line++;
  }
  return begun?.line;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
