export { data } from './data.js';
export { factors } from './factors.js';
export { list } from './list.js';
export { plan } from './plan.js';
export { run } from './run.js';
export { schema } from './schema.js';
export { screen } from './screen.js';
export { validate } from './validate.js';
