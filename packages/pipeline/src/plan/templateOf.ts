import type { Plan } from './Template.js';

/** Names the template that the node of an id was unrolled from; undefined for an id that no template has. */
export function templateOf({ templates }: Plan): (id: string) => string | undefined {
  const ids = new Set(templates.map(({ id }) => id));
  return (id) => {
    for (let end = id.length; end > 0; end = id.lastIndexOf('/', end - 1)) if (ids.has(id.slice(0, end))) return id.slice(0, end);
    return undefined;
  };
}
