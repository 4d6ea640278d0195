/** The files of a workspace as Nx hands them to a generator, of the methods that are used here. */
export interface Tree {
  exists(path: string): boolean;
  read(path: string, encoding: 'utf-8'): string | null;
  write(path: string, content: string): void;
}
