/** What a field of statements that the fundamental factors read means, and whether it is of a period that began with the fiscal year or of a day. */
interface StatementField {
  readonly of: 'period' | 'day';
  readonly meaning: string;
}

const period = (meaning: string): StatementField => ({ of: 'period', meaning });
const day = (meaning: string): StatementField => ({ of: 'day', meaning });

/** The columns of statements under the names by which factors read them: those of a period over twelve months as NAME_ttm, those of a day as they are, either of a year before as NAME_prior. */
export const statementFields: Readonly<Record<string, StatementField>> = {
  revenue: period('Revenue from operations.'),
  cost_of_goods: period('Cost of the goods and services sold.'),
  selling_expense: period('Selling and distribution expense.'),
  administration_expense: period('General and administrative expense.'),
  operating_profit: period('Operating profit as reported.'),
  ebit: period('Profit before interest and taxes.'),
  ebitda: period('Profit before interest, taxes, depreciation and amortisation.'),
  interest_expense: period('Interest paid and due, as a positive number.'),
  net_profit: period("Net profit that belongs to the parent's shareholders."),
  operating_cash_flow: period('Net cash flow from operations.'),
  capital_expenditure: period('Cash paid for fixed and intangible assets, as a positive number.'),
  dividends_per_share: period('Cash dividends declared a share.'),
  total_assets: day('All assets.'),
  current_assets: day('Assets that are to be cash within a year.'),
  cash: day('Cash and its equivalents.'),
  receivables: day('Accounts receivable.'),
  inventory: day('Inventory.'),
  fixed_assets: day('Property, plant and equipment, net.'),
  intangible_assets: day('Intangible assets without goodwill.'),
  goodwill: day('Goodwill.'),
  total_liabilities: day('All liabilities.'),
  current_liabilities: day('Liabilities due within a year.'),
  payables: day('Accounts payable.'),
  net_debt: day('Interest-bearing debt less cash and its equivalents.'),
  total_equity: day("Equity that belongs to the parent's shareholders."),
  shares: day('All shares, as many as there were.'),
  float_shares: day('Shares that trade freely, as many as there were.'),
};
