/** A target as Nx takes it, of the keys that are used here. */
export interface Target {
  readonly command: string;
  readonly cache: boolean;
  readonly inputs: readonly (string | { readonly runtime: string })[];
  readonly outputs?: readonly string[];
  readonly metadata: { readonly description: string };
}

/** A project as Nx takes it, of the keys that are used here. */
export interface Project {
  readonly name: string;
  readonly projectType: 'application';
  readonly tags: readonly string[];
  readonly targets: Readonly<Record<string, Target>>;
}
