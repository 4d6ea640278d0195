-- Bars on days when the stock was a member.
SELECT ticker, date, close
FROM 'long.csv'
JOIN (VALUES ('BBB', DATE '2024-01-01', NULL), ('AAA', DATE '2023-01-01', DATE '2024-01-01')) AS spells (ticker, "from", until)
  USING (ticker)
WHERE date >= "from" AND (until IS NULL OR date < until) AND close IS NOT NULL
ORDER BY date;
