/** Hands out numbered places to nodes, the one last given back first. */
export function takeSlots() {
  const slots = new Map<number, number>();
  const free: number[] = [];
  let count = 0;
  return {
    slots: slots as ReadonlyMap<number, number>,
    count: () => count,
    take(id: number): void {
      slots.set(id, free.pop() ?? count++);
    },
    /** The place may be taken again; the node keeps its number for those who still ask. */
    free(id: number): void {
      free.push(slots.get(id)!);
    },
  };
}
