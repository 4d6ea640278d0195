export { loadSpec, plan, type RunSettings, run, type Settings } from './api/index.js';
export { planeFromArrow, planeToArrow, tableFromArrow, tableToArrow } from './arrow/index.js';
export type { Bars, Cell, Finding, FoundGroup, Records, WantedColumns } from './bars/index.js';
export { noDay } from './bars/index.js';
export type { Environment, Processor } from './environment/index.js';
export { evaluateParallel, type ParallelOptions } from './evaluation/index.js';
export { type Executor, inline, local } from './executors/index.js';
export type { Progress } from './executors/Progress.js';
export { type Guess, guessSource, guessText } from './guess/index.js';
export {
  type Changes,
  type Feed,
  type FetchEvent,
  type FetchOutcome,
  fetchSnapshot,
  httpDefaults,
  systemClock,
} from './http/index.js';
export { type Difference, foldedJson, type Json } from './json/index.js';
export { type Lock, type LockedNode, lockPath, readLock } from './lock/index.js';
export { memberSets, registries } from './members/index.js';
export * from './pipeline/index.js';
export { type Dag, dagText, expand, type Facts, makePlan, mermaidOf, type Node, type Plan, planText, type Template } from './plan/index.js';
export type { Cause, NodeState, Outcome, RunEvent, Why } from './runner/index.js';
export { defineSource, type ReadContext, type Source, type SourceFile } from './sources/Source.js';
// Its loadSpec takes what there is to choose from; the one above knows that.
export * from './spec/index.js';
export type { Figures } from './stages/figures.js';
export { readPanel } from './stages/readPanel.js';
export { stages } from './stages/registry.js';
export { defineStage, type Stage } from './stages/Stage.js';
export type { StrategyResult } from './stages/summary.js';
export {
  type Artifact,
  type Collected,
  type CountedTrial,
  type CountedTrials,
  collectGarbage,
  type Entry,
  findHome,
  findRun,
  type GarbageOptions,
  type Listed,
  listStore,
  type Manifest,
  openStore,
  type RunNode,
  type RunNodes,
  type RunRecord,
  type RunRecords,
  runRecordsAt,
  type Store,
  StoreFailure,
  trialsAt,
  type Verified,
  verifyStore,
} from './store/index.js';
export type { Grade, NodeVerdict, OutputDifference } from './verification/index.js';
export { version } from './version.js';
