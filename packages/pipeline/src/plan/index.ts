export type { Node } from './Node.js';
