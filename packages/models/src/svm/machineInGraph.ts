import type { GraphBuilder } from '../onnx/index.js';
import type { Machine } from './Machine.js';

/** TensorProto.DataType. */
const FLOAT = { to: { int: 1 } };
const DOUBLE = { to: { int: 11 } };
const ROWS = { keepdims: { int: 1 } };

/** Writes the forecasts [B] of inputs [B, size] in float64: thousands of terms as large as the cost nearly cancel, of which ONNX-ML's SVMRegressor, in float32, loses all but three digits. */
export function machineInGraph(graph: GraphBuilder, inputs: string, { kernel, gamma, coefficients, vectors, intercept }: Machine): string {
  const count = coefficients.length;
  const double = (value: string) => graph.value('Cast', [value], DOUBLE);
  const x = double(inputs);
  const v = double(graph.initializer('vectors', [count, vectors.length / count], vectors));
  let values = graph.value('MatMul', [x, graph.value('Transpose', [v], { perm: { ints: [1, 0] } })]);
  if (kernel === 'rbf') {
    const squares = (rows: string) => graph.value('ReduceSum', [graph.value('Mul', [rows, rows]), graph.integers([1])], ROWS);
    const ofVectors = graph.value('Transpose', [squares(v)], { perm: { ints: [1, 0] } });
    const both = graph.value('Add', [squares(x), ofVectors]);
    const distance = graph.value('Sub', [both, graph.value('Add', [values, values])]);
    values = graph.value('Exp', [graph.value('Mul', [distance, double(graph.scalar(-gamma))])]);
  }
  const column = graph.value('MatMul', [values, double(graph.initializer('coefficients', [count, 1], coefficients))]);
  const sum = graph.value('Add', [column, double(graph.initializer('intercept', [1], Float32Array.of(intercept)))]);
  return graph.value('Cast', [graph.value('Reshape', [sum, graph.integers([-1])])], FLOAT);
}
