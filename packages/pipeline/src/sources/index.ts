export { synthetic } from './synthetic.js';
