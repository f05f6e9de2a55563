"""How an older store becomes one of the present version, step by step."""
