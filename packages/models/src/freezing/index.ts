export { freezeNetwork } from './freezeNetwork.js';
export { type FreezeGraph, formatVersion, frozenModel } from './frozenModel.js';
