export { constant } from './constant.js';
export { csv } from './csv.js';
export { parquet } from './parquet.js';
export { sql } from './sql.js';
export { stooq } from './stooq.js';
export { synthetic } from './synthetic.js';
export { yahoo } from './yahoo.js';
