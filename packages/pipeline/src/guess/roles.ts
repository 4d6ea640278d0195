/** What columns of each role are called, in snake_case. */
export const roles = {
  asset: /^(asset|ticker|symbol|code|sec_?code|stock_?code|ts_code|instrument|ric|isin|cusip|sedol|permno|gvkey)(_id)?$/,
  named: /^(security|stock|share|company|issuer|name)(_id|_name)?$/,
  sector: /sector|industry|gics|icb/,
  day: /^(date|day|datetime|timestamp|time|session|trad(e|ing)_(date|day))$/,
  start: /^(start|from|begin|since|added|entry|entered|joined|in)(_?date|_day)?$|^(date_added|valid_from)$/,
  end: /^(end|to|until|thru|through|removed|exit|left|out)(_?date|_day)?$|^(date_removed|valid_to)$/,
  period: /^(fiscal_)?(period|quarter|year|stat)(_end)?(_date)?$|^fiscal_date$|^end_date$/,
  published: /^(published|publication|pub|announced?|announcement|ann|filed|filing|report|release|available|known)(_date|_day|_at)?$/,
  adjusted: /^(adj|adjusted)_?close(_price)?$|^close_?adj(usted)?$/,
  close: /^(close|closing|last)(_price)?$|^(price|px_last|prc)$/,
} as const;
