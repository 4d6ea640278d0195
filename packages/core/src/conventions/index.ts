export { empyrical } from './empyrical.js';
export { liu } from './liu.js';
export { standard } from './standard.js';
export { wang } from './wang.js';
export { wangAfterCosts } from './wangAfterCosts.js';
