import type { Expression } from './Expression.js';

/** The one text of an expression: signs where operators have them, no parenthesis that is not needed. */
export function print(expression: Expression, least = 0): string {
  if (expression.type === 'number') return String(expression.value);
  if (expression.type === 'field') return expression.name;
  const { name, operator, inputs, params } = expression;
  const given = Object.values(params);
  if (!operator.symbol || given.length > 0) return `${name}(${[...inputs.map((input) => print(input)), ...given].join(', ')})`;
  const { text, precedence } = operator.symbol;
  const [a, b] = inputs as readonly [Expression, Expression?];
  const plain = b ? `${print(a, precedence)} ${text} ${print(b, precedence + 1)}` : `${text}${print(a, precedence)}`;
  return precedence < least ? `(${plain})` : plain;
}
