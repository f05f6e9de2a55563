"""A module a step; its SQL beside it, as it was when the step was made."""
