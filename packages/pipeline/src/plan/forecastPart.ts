import { isFitted, parseFormula } from '@foliograph/core';
import { lagsOf, type Registries, type TestedSpec } from '../spec/index.js';
import { chosen } from './chosen.js';
import { hasMembers } from './hasMembers.js';
import { readBesides } from './readBesides.js';
import { servingOf } from './servingOf.js';
import type { Template } from './Template.js';

type Part = Pick<Template, 'params' | 'versions' | 'needs' | 'serves'>;

/** What a template is decided by and reads, besides its own, for the forecasts of a model. */
export function forecastPart(spec: TestedSpec, registries: Registries, model: string): Part {
  const { name, params: given = {} } = spec.backtest.forecast ?? {};
  const source = name === undefined ? undefined : registries.forecasts.get(name)!;
  const ahead = source?.ahead?.(given as never);
  const serving = source?.serves ? servingOf(spec, registries, model) : undefined;
  const goesOn = ahead !== undefined && !source?.looksAhead ? continuedPart(spec, registries) : undefined;
  return {
    params: { ...(serving && { served: serving.params }), ...(ahead === undefined ? {} : { ahead }), ...goesOn?.params },
    versions: { ...(ahead === undefined ? {} : { [`forecasts/${name}`]: source!.version }), ...goesOn?.versions },
    needs: serving?.needs ?? { forecasts: [`predict:${model}`] },
    ...(serving && { serves: true }),
  };
}

/** How features come of bars that are made up. */
function continuedPart(spec: TestedSpec, registries: Registries): Pick<Part, 'params' | 'versions'> {
  const { transforms, targets } = registries;
  const onPlanes = spec.preprocess
    .map((choice) => ({ ...chosen('transforms', transforms, choice), given: choice.params }))
    .filter(({ member, given }) => !isFitted(member, given));
  const formulas = spec.factors.map(({ name, formula }) => {
    const parsed = parseFormula(formula);
    if (!parsed.ok) throw new Error(`factor ${name} was not checked before planning`);
    return parsed.value;
  });
  const [lag] = lagsOf(spec.backtest.execution);
  const target = chosen('targets', targets, spec.target);
  return {
    params: {
      continued: {
        formulas: formulas.map(({ text }) => text),
        transforms: onPlanes.map(({ params }) => params),
        delay: target.member.reach(spec.target.params as never, lag) - 1,
      },
    },
    versions: Object.assign(
      {},
      ...formulas.map(({ versions }) => versions),
      ...onPlanes.map(({ versions }) => versions),
      readBesides(onPlanes, hasMembers(spec, registries) ? ['panel#member.arrow'] : []).versions,
    ) as Template['versions'],
  };
}
