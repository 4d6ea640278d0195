import type { FactorAccount } from '@foliograph/core';

/** What there is to say of a factor, as a text of a few lines. */
export function explanation({ name, summary, source, parameters, lines, otherwise, fromStart, sets }: FactorAccount): string {
  const fields = [...new Set(lines.flatMap((line) => line.fields))].sort();
  const told = [
    `${name}${summary ? `: ${summary}` : ''}`,
    ...(source ? [`source: ${source}`] : []),
    ...(sets.length > 0 ? [`sets: ${sets.join(', ')}`] : []),
    `fields: ${fields.join(', ')}`,
    ...(fromStart ? ['its values depend on the session that the data begin with'] : []),
    ...parameters.map((parameter) => `parameter ${parameter.name} = ${parameter.default}: ${parameter.description}`),
    ...lines.flatMap((line) => [
      '',
      `${line.name}, ${line.lookback} sessions before its first value`,
      `  ${line.formula}`,
      ...(line.expanded === line.formula ? [] : [`  = ${line.expanded}`]),
    ]),
    ...(otherwise.length > 0 ? ['', 'where the data lack one of the fields:', ...otherwise.map((formula) => `  ${formula}`)] : []),
  ];
  return `${told.join('\n')}\n`;
}
