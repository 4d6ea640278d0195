import type { Processor } from '../environment/index.js';
import { computedOn, type Lock } from '../lock/index.js';
import type { Node } from '../plan/index.js';
import type { Stage } from '../stages/Stage.js';
import { type Artifact, DamagedArtifact, type Manifest } from '../store/index.js';
import { compareOutputs } from './compareOutputs.js';
import { gradeOf } from './gradeOf.js';
import type { NodeVerdict } from './Verdict.js';

/** A node that was computed again. */
export interface Evidence {
  readonly node: Node;
  /** What it came to now. */
  readonly now: Manifest;
  /** What is stored under the same key. */
  readonly stored: Manifest | undefined;
  readonly lock: Lock | undefined;
  readonly processor: Processor;
  readonly stage: Pick<Stage, 'deterministic' | 'tolerance'>;
  /** A node that it reads and that differs itself. */
  readonly after: string | undefined;
  openNow(manifest: Manifest): Artifact;
  openStored(manifest: Manifest): Artifact;
}

/** Whether a node came again to what is locked, or stored where nothing is locked. */
export async function judge({ node, now, stored, lock, processor, stage, after, openNow, openStored }: Evidence): Promise<NodeVerdict> {
  const locked = lock?.nodes[node.id];
  const before = locked ? lock?.processors[locked.processor ?? 0] : stored && computedOn(stored);
  const grade = gradeOf(node, before, processor);
  const told = (verdict: NodeVerdict['verdict'], more: Pick<NodeVerdict, 'reason' | 'difference'> = {}): NodeVerdict => ({
    ...{ node: node.id, stage: node.stage, grade, verdict },
    ...more,
  });
  if (lock && !locked) return told('differs', { reason: 'the lock does not have it' });
  if (locked && locked.key !== now.key)
    return told('differs', {
      reason: after ? `it reads ${after}, which differs` : 'what decides it is not what was locked: its key differs',
    });
  const expected = locked?.output ?? stored?.digest;
  if (expected === undefined) return told('unknown', { reason: 'nothing is stored or locked to hold it against' });
  const kept = stored?.digest === expected ? stored : undefined;
  try {
    const artifact = kept && openStored(kept);
    if (now.digest === expected) {
      // Stored bytes are read, too: an entry can be damaged though its manifest is whole.
      for (const { name } of kept?.files ?? []) await artifact!.bytes(name);
      return told('same');
    }
    if (!stage.deterministic) return told('unknown', { reason: 'its stage does not claim to give the same bytes twice' });
    if (!artifact)
      return told('differs', {
        reason: `it came to ${now.digest.slice(0, 12)}, ${expected.slice(0, 12)} is locked, of which no bytes are stored`,
      });
    const difference = (await compareOutputs(artifact, openNow(now))) ?? { file: '' };
    const within = grade === 'tolerance' && difference.deviation !== undefined && difference.deviation <= (stage.tolerance ?? 0);
    return told(within ? 'within' : 'differs', { difference });
  } catch (error) {
    if (error instanceof DamagedArtifact) return told('differs', { reason: error.problem.message });
    throw error;
  }
}
