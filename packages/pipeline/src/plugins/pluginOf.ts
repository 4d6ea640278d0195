import type { SourceFile } from '../sources/Source.js';

/** The user's file that a member is written in; undefined where it is built in. */
export const pluginOf = (member: object | undefined): SourceFile | undefined =>
  (member as { readonly plugin?: SourceFile } | undefined)?.plugin;
