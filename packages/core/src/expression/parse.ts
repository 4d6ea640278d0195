import type { Report } from './Report.js';
import type { Syntax } from './Syntax.js';
import type { Token } from './Token.js';
import { tokenize } from './tokenize.js';
import { vocabulary } from './vocabulary.js';

const LONGEST = 10_000; // characters: what is recursed over stays far from the end of the stack
const DEEPEST = 200;

/** The syntax tree of a formula; undefined, with the first problem reported, where the text is none. */
export function parse(text: string, report: Report): Syntax | undefined {
  if (text.length > LONGEST) {
    report.problems.push({
      severity: 'error',
      message: `a formula may have ${LONGEST} characters at most`,
      place: report.placeOf(LONGEST),
    });
    return undefined;
  }
  const tokens = tokenize(text, report);
  return tokens && parseTokens(tokens, report);
}

/** Precedence climbing: an operand, then signs for as long as they bind tightly enough. */
function parseTokens(tokens: readonly Token[], report: Report): Syntax | undefined {
  let next = 0;
  const wrong = (message: string, at: number): undefined => {
    report.problems.push({ severity: 'error', message, place: report.placeOf(at) });
  };
  const takeSign = (sign: string): boolean => {
    const { type, text } = tokens[next]!;
    const taken = type === 'sign' && text === sign;
    if (taken) next++;
    return taken;
  };
  const needSign = (sign: string): true | undefined =>
    takeSign(sign) || wrong(`expected "${sign}", found ${told(tokens[next]!)}`, tokens[next]!.at);

  function expression(least: number, depth: number): Syntax | undefined {
    let left = operand(depth + 1);
    while (left) {
      const { type, text, at } = tokens[next]!;
      const infix = type === 'sign' ? vocabulary.infix.get(text) : undefined;
      if (!infix || infix.precedence < least) return left;
      next++;
      const right = expression(infix.precedence + 1, depth + 1);
      left = right && { type: 'call', at, name: infix.name, args: [left, right] };
    }
    return undefined;
  }

  function operand(depth: number): Syntax | undefined {
    const token = tokens[next]!;
    const { at } = token;
    if (depth > DEEPEST) return wrong('the formula is nested too deep', at);
    if (token.type === 'number') {
      next++;
      return { type: 'number', at, value: Number(token.text) };
    }
    if (token.type === 'name') {
      next++;
      if (!takeSign('(')) return { type: 'name', at, name: token.text };
      const args = argumentList(depth);
      return args && { type: 'call', at, name: token.text, args };
    }
    if (takeSign('(')) {
      const inner = expression(0, depth);
      return inner && needSign(')') && inner;
    }
    const prefix = token.type === 'sign' ? vocabulary.prefix.get(token.text) : undefined;
    if (!prefix) return wrong(`expected a number, a field or "(", found ${told(token)}`, at);
    next++;
    const inner = operand(depth + 1);
    return inner && { type: 'call', at, name: prefix.name, args: [inner] };
  }

  function argumentList(depth: number): Syntax[] | undefined {
    const args: Syntax[] = [];
    if (takeSign(')')) return args;
    for (;;) {
      const arg = expression(0, depth);
      if (!arg) return undefined;
      args.push(arg);
      if (!takeSign(',')) return needSign(')') && args;
    }
  }

  const whole = expression(0, 0);
  const rest = tokens[next]!;
  if (whole && rest.type !== 'end') return wrong(`expected an operator or the end, found ${told(rest)}`, rest.at);
  return whole;
}

const told = ({ type, text }: Token): string => (type === 'end' ? 'the end' : `"${text}"`);
