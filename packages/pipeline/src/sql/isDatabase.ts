/** Whether a path names a DuckDB database. */
export const isDatabase = (path: string): boolean => /\.(duckdb|ddb|db)$/i.test(path);
