"""The local workspace: a small Slack on this machine."""
