/** Raised whenever the frame, the style or the chart script gives the same sections other bytes: part of the key of a report, beside the versions of its sections. */
export const pageVersion = 9;
