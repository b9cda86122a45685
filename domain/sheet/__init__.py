"""Sheets that people bring along: their columns, cells and rows, read right or refused with the reason."""
