"""Source -> record: the stages of reading, listed in order in `pipeline`."""
