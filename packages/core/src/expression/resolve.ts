import type { Factor } from '../factors/Factor.js';
import { linesOf } from '../factors/linesOf.js';
import { type Member, unknown } from '../member/index.js';
import type { Operator } from '../operators/Operator.js';
import { bindParams } from './bindParams.js';
import type { Expression } from './Expression.js';
import { parse } from './parse.js';
import { qlib, type Spelling } from './qlib.js';
import type { Report } from './Report.js';
import type { Syntax } from './Syntax.js';
import { signature } from './signature.js';
import { speaksQlib } from './speaksQlib.js';
import { vocabulary } from './vocabulary.js';

type Call = Extract<Syntax, { type: 'call' }>;

const LARGEST = 10_000; // subexpressions: what functions of Qlib stand for may hold an argument more than once, and so double with every nesting

/** Looks up the names of a syntax tree and checks every argument; undefined, with all problems reported, where one does not hold. A name may stand for an expression that is `given`. */
export function resolve(
  syntax: Syntax,
  report: Report,
  fields?: readonly string[],
  given?: ReadonlyMap<string, Expression>,
): Expression | undefined {
  const asInQlib = speaksQlib(syntax);
  const { operators, factors } = vocabulary;
  const wrong = (at: number, message: string): undefined => {
    report.problems.push({ severity: 'error', message, place: report.placeOf(at) });
  };

  function visit(node: Syntax): Expression | undefined {
    if (node.type === 'number')
      return Number.isFinite(node.value) ? { type: 'number', value: node.value } : wrong(node.at, 'the number is too large');
    const known = given?.get(node.name);
    if (known && node.type === 'name') return known;
    const [base, line] = node.name.split('.') as [string, string?];
    const factor = factors.get(base);
    const operator = line === undefined ? operators.get(base) : undefined;
    if (node.type === 'call') {
      const spelling = qlib.get(node.name) ?? (asInQlib && node.args.length === 2 ? qlib.get(operator?.symbol?.text ?? '') : undefined);
      if (spelling) return translated(node, spelling);
      if (operator && (!factor || node.args.some((arg) => !isNumber(arg)))) return applied(node, operator);
      if (factor) return expanded(node, factor, line);
      report.problems.push(unknown('operator or factor', node.name, callable(node.name), report.placeOf(node.at)));
      node.args.forEach(visit);
      return undefined;
    }
    if (node.name.startsWith('$')) return field(node.name.slice(1), node.at, []);
    if (factor) return expanded({ ...node, type: 'call', args: [] }, factor, line);
    if (operator)
      return wrong(node.at, `"${node.name}" is an operator: write ${signature(node.name, operator.series, operator.params).text}`);
    return field(node.name, node.at, [...factors.keys()]);
  }

  function field(name: string, at: number, others: readonly string[]): Expression | undefined {
    if (!fields || fields.includes(name)) return { type: 'field', name };
    report.problems.push(unknown(others.length > 0 ? 'field or factor' : 'field', name, [...fields, ...others], report.placeOf(at)));
    return undefined;
  }

  /** What a function of Qlib stands for. */
  function translated(call: Call, { series, numbers, write, wrong: refused }: Spelling): Expression | undefined {
    const words = [...series, ...numbers];
    const text = `${call.name}(${words.join(', ')})`;
    if (call.args.length !== words.length) return wrong(call.at, `${text} takes ${words.length} arguments, not ${call.args.length}`);
    const args = call.args.map(visit);
    const values = args.slice(series.length).map((arg, i) => {
      if (arg && arg.type !== 'number') wrong(call.args[series.length + i]!.at, `the parameters of ${text} are numbers`);
      return arg?.type === 'number' ? arg.value : NaN;
    });
    if (args.includes(undefined) || values.includes(NaN)) return undefined;
    const refusal = refused?.(...values);
    if (refusal !== undefined) return wrong(call.args[series.length]!.at, `${call.name}: ${refusal}`);
    const inside: Report = { problems: report.problems, placeOf: () => report.placeOf(call.at) };
    const tree = parse(write(...values), inside);
    const expression = tree && resolve(tree, inside, undefined, new Map(series.map((word, i) => [word, args[i]!])));
    return expression && sizeOf(expression) > LARGEST ? wrong(call.at, 'the formula is too long once it is written out') : expression;
  }

  function applied(call: Call, operator: Operator): Expression | undefined {
    const inputs = call.args.slice(0, operator.series.length).map(visit);
    const params = bound(call, operator.series, operator);
    if (operator.axis !== 'cell') {
      inputs.forEach((input, i) => {
        if (input?.type === 'number') wrong(call.args[i]!.at, `${operator.series[i]} of ${call.name} must be a series, not a number`);
      });
      if (inputs.some((input) => input?.type === 'number')) return undefined;
    }
    if (!params || !inputs.every((input) => input !== undefined)) return undefined;
    if (!inputs.every((input) => input.type === 'number')) return { type: 'call', name: call.name, operator, inputs, params };
    const value = folded(operator, inputs, params);
    return Number.isFinite(value) ? { type: 'number', value } : wrong(call.at, `${call.name} has no value here`);
  }

  /** The expression of a factor's line, of its main one where none is named. */
  function expanded(call: Call, factor: Factor, line?: string): Expression | undefined {
    const params = bound(call, [], factor);
    if (!params) return undefined;
    const lines = linesOf(factor, params);
    const formula = line === undefined ? [...lines.values()][0]! : lines.get(line);
    if (formula === undefined) {
      const [name] = call.name.split('.');
      if (lines.has('')) return wrong(call.at, `the factor ${name} has one line, which is written "${name}"`);
      report.problems.push(unknown(`line of ${name}`, line!, lines.keys(), report.placeOf(call.at)));
      return undefined;
    }
    const inside: Report = {
      problems: [],
      placeOf: () => report.placeOf(call.at),
    };
    const tree = parse(formula, inside);
    const expression = tree && resolve(tree, inside);
    if (!expression) throw new Error(`the factor ${call.name} gives a formula that is none, "${formula}": ${inside.problems[0]?.message}`);
    return expression;
  }

  /** The parameters of a call, which stand after its series; undefined, with the problems reported, where they are not as declared. */
  function bound(call: Call, series: readonly string[], member: Pick<Member, 'params' | 'check'>): Record<string, number> | undefined {
    const { text, least, most } = signature(call.name, series, member.params);
    const given = call.args.length;
    if (given < least || given > most) {
      const range = least === most ? `${most}` : `${least} to ${most}`;
      return wrong(call.at, `${text} takes ${range} ${range === '1' ? 'argument' : 'arguments'}, not ${given}`);
    }
    const before = report.problems.length;
    const args = call.args.slice(series.length);
    const values = args.map((arg) => {
      const value = visit(arg);
      if (value && value.type !== 'number') wrong(arg.at, `the parameters of ${text} are numbers`);
      return value?.type === 'number' ? value.value : NaN;
    });
    if (report.problems.length > before) return undefined;
    const params = bindParams(member.params, values, (index, message) => wrong(args[index]!.at, `${call.name}: ${message}`));
    if (report.problems.length > before) return undefined;
    const breach = member.check?.(params);
    return breach ? wrong(call.at, `${call.name}: ${breach.message}`) : params;
  }

  return visit(syntax);
}

/** Whether a syntax tree holds no name of a series, so that a call of a name that is both a factor and an operator means the factor. */
const isNumber = (syntax: Syntax): boolean =>
  syntax.type === 'number' || (syntax.type === 'call' && vocabulary.operators.has(syntax.name) && syntax.args.every(isNumber));

/** What may be called, what is spelt alike first. */
function callable(name: string): readonly string[] {
  const ours = [...vocabulary.operators.keys(), ...vocabulary.factors.keys()];
  const theirs = [...qlib.keys()].filter((word) => /^\w/.test(word));
  return /^[A-Z]/.test(name) ? [...theirs, ...ours] : [...ours, ...theirs];
}

const sizeOf = (expression: Expression): number =>
  expression.type === 'call' ? expression.inputs.reduce((size, input) => size + sizeOf(input), 1) : 1;

/** The value of an operator on numbers; −0, which has no text of its own, as 0. */
function folded(operator: Operator, inputs: readonly { readonly value: number }[], params: Readonly<Record<string, number>>): number {
  const out = new Float64Array(1);
  const series = inputs.map(({ value }) => Float64Array.of(value));
  operator.kernel(series, params, out);
  return out[0]! + 0;
}
