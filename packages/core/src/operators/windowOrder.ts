import { type OrderReading, rollingOrder } from '../kernel/index.js';
import { sharedWindow } from './sharedWindow.js';

/** Quantiles, ranks and distances from the median, all from one ordering of a window. */
export const windowOrder = sharedWindow<OrderReading>(rollingOrder);
