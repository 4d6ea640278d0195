export { csv } from './csv.js';
export { synthetic } from './synthetic.js';
