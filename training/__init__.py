"""Training texts of our own, and the command that learns from them."""
