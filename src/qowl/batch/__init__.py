"""Many documents: read in several processes of one machine, written to a store batch by batch."""
