import { params } from '../schema/index.js';
import { defineScreen } from './Screen.js';

/** Keeps every factor, and says nothing of them. */
export const none = defineScreen({
  summary: 'Keeps every factor.',
  version: 1,
  keepsAll: true,
  params: params({}),
  screen: ({ features }) => ({ kept: features, table: [] }),
});
