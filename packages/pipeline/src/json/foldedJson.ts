import type { Json } from './Json.js';

const longest = 180;

/** JSON as a text for version control: what fits stands on one line, so that a change of one thing shows as one. */
export const foldedJson = (value: Json): string => `${text(value, '')}\n`;

function text(value: Json, indent: string): string {
  const line = JSON.stringify(value);
  if (value === null || typeof value !== 'object' || (indent !== '' && indent.length + line.length <= longest)) return line;
  const deeper = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((member: Json) => deeper + text(member, deeper))
    : Object.entries(value).map(([key, member]: [string, Json]) => `${deeper}${JSON.stringify(key)}: ${text(member, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return lines.length === 0 ? line : `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}
