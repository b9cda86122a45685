"""Files of history: opened with care, read row by row, brought into the ledger."""
