"""What Pacer costs beside what it could cost at least: ratios, measured in one run."""
