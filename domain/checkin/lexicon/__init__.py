"""The words the reader knows, one table per language and kind."""
