"""The demo team: who they are, four months of their days, and how they live on while the clock moves."""
