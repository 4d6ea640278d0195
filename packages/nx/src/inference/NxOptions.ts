/** What nx.json may say of the plugin. */
export interface NxOptions {
  /** Glob of the pipelines, from the workspace's root. */
  readonly pipelines: string;
  /** Folder that figures and report of each pipeline are laid in, from the workspace's root. */
  readonly outputs: string;
}

/** What holds where nx.json says nothing. */
export const defaults: NxOptions = { pipelines: '**/*.folio.{yaml,yml}', outputs: 'dist/folio' };
