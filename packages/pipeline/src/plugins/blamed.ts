import type { SourceFile } from '../sources/Source.js';
import { PluginFault } from './PluginFault.js';

/** A member of the user's own: whatever its functions throw is a fault of theirs, told with its line. */
export function blamed<M extends object>(member: M, whose: string, plugin: SourceFile): M & { readonly plugin: SourceFile } {
  const told = (error: unknown): never => {
    throw error instanceof PluginFault ? error : PluginFault.of(whose, plugin, error);
  };
  const wrapped = Object.entries(member).map(([key, value]) => {
    if (typeof value !== 'function') return [key, value] as const;
    const called = (...given: readonly unknown[]): unknown => {
      try {
        const result: unknown = Reflect.apply(value, member, given);
        return result instanceof Promise ? result.catch(told) : result;
      } catch (error) {
        return told(error);
      }
    };
    return [key, called] as const;
  });
  return { ...(Object.fromEntries(wrapped) as M), plugin };
}
