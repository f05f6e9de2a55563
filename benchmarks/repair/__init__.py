"""Half-spaces restored, beside hazm, shekar, python-negar and parsivar: `make bench-repair`."""
