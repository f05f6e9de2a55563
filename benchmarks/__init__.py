"""Timings, as ratios measured side by side on one machine in one run: `make bench`."""
