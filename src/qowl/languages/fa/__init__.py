"""Persian: its tables, and the morphology that reading needs."""
