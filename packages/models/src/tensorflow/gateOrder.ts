/** Where TensorFlow's gates (input, forget, cell, output) stand among those of ONNX (input, output, forget, cell), and back. */
export const gateOrder = { toTensorFlow: [0, 2, 3, 1], toOnnx: [0, 3, 1, 2] } as const;
