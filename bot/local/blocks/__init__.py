"""Slack's limits on blocks, reported in Slack's words."""
