export { csv } from './csv.js';
export { stooq } from './stooq.js';
export { synthetic } from './synthetic.js';
export { yahoo } from './yahoo.js';
