export { all } from './all.js';
export { list } from './list.js';
export { members } from './members.js';
