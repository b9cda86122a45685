"""Reads what a rep typed about the day into facts, or into the question that has to be asked."""
