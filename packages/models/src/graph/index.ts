export { apply } from './apply.js';
export { elements } from './elements.js';
export { type Attributes, anySize, type Node, type NodeOf, type OpName, type Shape, type Tensor } from './Node.js';
export { order } from './order.js';
export { sameShape } from './sameShape.js';
