import '../src/evaluator.js';
